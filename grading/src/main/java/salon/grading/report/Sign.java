package salon.grading.report;

import salon.grading.Outcome;

/** What stands for an outcome where there is little room: a shape that can be told apart without colour. */
final class Sign {
    private Sign() {}

    static String of(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "✓";
            case FAILED -> "✗";
            case TO_DO -> "○";
            case NOT_RUN -> "–";
            case BROKEN -> "!";
        };
    }
}
