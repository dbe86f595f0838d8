package salon.protocol;

class LengthPrefixedTest extends LengthPrefixedContract {
    @Override
    protected Framing framing(int limit) {
        return new LengthPrefixed(limit);
    }
}
