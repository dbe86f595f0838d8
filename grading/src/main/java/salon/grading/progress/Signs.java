package salon.grading.progress;

import java.nio.charset.Charset;
import java.text.Normalizer;
import salon.grading.Outcome;

/** What a board is drawn with. */
enum Signs {
    /** For terminals that know Unicode. */
    UNICODE('✔', '✘', '·', '█', '░'),
    /** For all others. */
    ASCII('+', 'x', '.', '#', '-');

    private final char passed;
    private final char failed;
    private final char toDo;
    private final char full;
    private final char empty;

    Signs(char passed, char failed, char toDo, char full, char empty) {
        this.passed = passed;
        this.failed = failed;
        this.toDo = toDo;
        this.full = full;
        this.empty = empty;
    }

    /** Those that a terminal can show. */
    static Signs of(Charset terminals) {
        return terminals.newEncoder().canEncode(UNICODE.passed) ? UNICODE : ASCII;
    }

    char of(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> passed;
            case FAILED -> failed;
            case TO_DO -> toDo;
            case NOT_RUN, BROKEN -> '?';
        };
    }

    /** A bar of so many characters, full as far as the points go. */
    String bar(int points, int all, int width) {
        int filled = all == 0 ? 0 : points * width / all;
        return String.valueOf(full).repeat(filled) + String.valueOf(empty).repeat(width - filled);
    }

    /** A text without what could not be shown. */
    String plain(String text) {
        return this == UNICODE ? text : Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\P{ASCII}", "");
    }
}
