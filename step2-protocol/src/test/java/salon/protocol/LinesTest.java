package salon.protocol;

class LinesTest extends LinesContract {
    @Override
    protected Framing framing(int limit) {
        return new Lines(limit);
    }
}
