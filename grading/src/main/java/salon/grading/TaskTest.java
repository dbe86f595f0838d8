package salon.grading;

/**
 * A test that a student's class has to pass.
 *
 * @param task the number of the task that it belongs to
 */
public record TaskTest(String className, String method, String task) {}
