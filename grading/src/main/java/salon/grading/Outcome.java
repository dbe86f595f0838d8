package salon.grading;

import java.util.Collection;
import java.util.Comparator;

/** What became of a test or a task. Of several, the first that stands here decides: one failure is enough. */
public enum Outcome {
    /** The test did not catch what it must catch: its verdict on a student's class is worth nothing. */
    BROKEN("grader broken"),
    /** Attempted, and wrong. */
    FAILED("failed"),
    /** Not attempted: a test met a stub. */
    TO_DO("to do"),
    /** Nobody knows: the test was not run. */
    NOT_RUN("not run"),
    /** Attempted, and right. */
    PASSED("passed");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** What becomes of a whole whose parts these are; of no parts, nobody knows anything. */
    public static Outcome of(Collection<Outcome> parts) {
        return parts.stream().min(Comparator.naturalOrder()).orElse(NOT_RUN);
    }

    @Override
    public String toString() {
        return words;
    }
}
