package salon.protocol.exercise;

import salon.protocol.Codec;
import salon.protocol.JsonCodecContract;

class YourJsonCodecTest extends JsonCodecContract {
    @Override
    protected Codec codec() {
        return new YourJsonCodec();
    }
}
