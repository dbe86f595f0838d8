package salon.protocol;

class FirstByteTest extends FirstByteContract {
    @Override
    protected FramingDetector detector(Framing lines, Framing lengthPrefixed) {
        return new FirstByte(lines, lengthPrefixed);
    }
}
