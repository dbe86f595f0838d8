package salon.protocol;

/**
 * The grammar of RFC 8259, section by section: nothing but yes or no. It is what a reader of JSON is held to, so it
 * shares no code with one. Beyond the grammar it wants surrogates in pairs, as the protocol does. Used by one thread.
 */
final class JsonGrammar {
    private static final int END = -1;

    private final String text;
    private int at;

    private JsonGrammar(String text) {
        this.text = text;
    }

    /** Whether the whole of this text is one JSON value, with white space around it or not. */
    static boolean allows(String text) {
        JsonGrammar grammar = new JsonGrammar(text);
        return grammar.element() && grammar.next() == END;
    }

    private int next() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private boolean take(String characters) {
        boolean found = at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
        at += found ? 1 : 0;
        return found;
    }

    private boolean word(String word) {
        boolean found = text.startsWith(word, at);
        at += found ? word.length() : 0;
        return found;
    }

    /** Section 2: a value, with white space around it. */
    private boolean element() {
        space();
        boolean found = value();
        space();
        return found;
    }

    private void space() {
        while (take(" \t\n\r")) {}
    }

    /** Section 3. */
    private boolean value() {
        return switch (next()) {
            case '{' -> list("{", "}", () -> name() && take(":") && element());
            case '[' -> list("[", "]", this::element);
            case '"' -> string();
            default -> word("true") || word("false") || word("null") || number();
        };
    }

    @FunctionalInterface
    private interface Part {
        boolean parses();
    }

    /** Sections 4 and 5: parts between commas, or none. */
    private boolean list(String begin, String end, Part part) {
        take(begin);
        space();
        if (take(end)) {
            return true;
        }
        boolean found = part.parses();
        while (found && take(",")) {
            found = part.parses();
        }
        return found && take(end);
    }

    private boolean name() {
        space();
        boolean found = string();
        space();
        return found;
    }

    /** Section 6. */
    private boolean number() {
        take("-");
        if (!take("0") && !digits()) {
            return false;
        }
        if (take(".") && !digits()) {
            return false;
        }
        if (take("eE")) {
            take("+-");
            return digits();
        }
        return true;
    }

    private boolean digits() {
        int start = at;
        while (take("0123456789")) {}
        return at > start;
    }

    /** Section 7, and 8.2 for the surrogates. */
    private boolean string() {
        if (!take("\"")) {
            return false;
        }
        StringBuilder content = new StringBuilder();
        while (next() != '"') {
            int character = next() == '\\' ? escape() : unescaped();
            if (character == END) {
                return false;
            }
            content.append((char) character);
            at++;
        }
        return take("\"") && content.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    private int unescaped() {
        return next() < ' ' ? END : next();
    }

    /** What an escape stands for, with its last character next; or END if it is none. */
    private int escape() {
        at++;
        return switch (next()) {
            case 'u' -> hex();
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> ' '; // which one does not matter here
            default -> END;
        };
    }

    private int hex() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            at++;
            int digit = "0123456789abcdefABCDEF".indexOf(next());
            if (digit < 0) {
                return END;
            }
            code = 16 * code + (digit < 16 ? digit : digit - 6);
        }
        return code;
    }
}
