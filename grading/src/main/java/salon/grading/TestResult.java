package salon.grading;

import java.time.Duration;

/**
 * What became of a test that was run on a student's class.
 *
 * @param test a sentence with underscores: the method's name, or what the grader asks before it runs any
 * @param message what the student is told; empty if it passed
 */
public record TestResult(String test, Outcome outcome, String message, Duration took) {
    /** The test's name as a sentence. */
    public String sentence() {
        return test.replace('_', ' ');
    }
}
