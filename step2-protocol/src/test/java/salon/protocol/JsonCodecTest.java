package salon.protocol;

class JsonCodecTest extends JsonCodecContract {
    @Override
    protected Codec codec() {
        return new JsonCodec();
    }
}
