package salon.grading.harness;

/**
 * What is said on the channel, one line of JSON each: first the secret, then what became of each test, at last the end.
 * A test with parameters has a failure for each set of them that failed, and an outcome of its own when all were run.
 *
 * @param kind what is told
 * @param text the secret, or the name of the test's method
 * @param message of a failure, or what is to do
 * @param millis how long it took
 */
public record Report(Kind kind, String text, String message, long millis) {
    /** The longest message; what is beyond is cut. */
    public static final int LONGEST = 20_000;

    /** What is told; who has hung has failed by waiting for what never came. */
    public enum Kind { SECRET, PASSED, FAILED, HUNG, TO_DO, BROKEN, END }
}
