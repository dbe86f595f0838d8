package salon.grading.report;

/** What students wrote, fit to be shown. */
final class Text {
    private static final int REPLACEMENT = '\uFFFD';

    private Text() {}

    /**
     * The text without what can not be shown, is not allowed in XML 1.0, or turns the direction of what follows: each
     * such character is replaced by U+FFFD. Lines end in a single line feed.
     */
    static String printable(String text) {
        return text.replace("\r\n", "\n").codePoints()
                .map(point -> isPrintable(point) ? point : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t';
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> !(point >= 0x202A && point <= 0x202E) && !(point >= 0x2066 && point <= 0x2069);
        };
    }
}
