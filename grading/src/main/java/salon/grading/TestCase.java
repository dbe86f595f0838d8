package salon.grading;

/**
 * A test that was run, as Surefire reports it.
 *
 * @param method without parameters; a parameterized test has a case for each set of them
 */
public record TestCase(String className, String method, Outcome outcome) {}
