package salon.testing;

/**
 * A test has failed by waiting for what never came. Who grades need not run the task's other tests: they would fail in the
 * same way, each at the price of its patience.
 */
public final class Standstill extends AssertionError {
    /** With all that can be said about it. */
    public Standstill(String message) {
        super(message);
    }
}
