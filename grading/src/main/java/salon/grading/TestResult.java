package salon.grading;

import java.time.Duration;

/**
 * What became of a test that was run on a student's class.
 *
 * @param test the method's name, a sentence with underscores
 * @param message what the student is told; empty if it passed
 */
public record TestResult(String test, Outcome outcome, String message, Duration took) {
    /** The test's name as a sentence. */
    public String sentence() {
        return test.replace('_', ' ');
    }
}
