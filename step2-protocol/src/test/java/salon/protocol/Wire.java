package salon.protocol;

/** The two framings, for tests that hold in both. */
enum Wire {
    LINES,
    LENGTH_PREFIXED;

    /** The framing with this limit. */
    Framing framing(int limit) {
        return switch (this) {
            case LINES -> new Lines(limit);
            case LENGTH_PREFIXED -> new LengthPrefixed(limit);
        };
    }
}
