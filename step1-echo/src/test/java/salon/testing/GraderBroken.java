package salon.testing;

/** A test could not judge: neither passed nor failed, and no fault of who wrote the class under test. */
public final class GraderBroken extends Error {
    private static final long serialVersionUID = 1L;

    /** Says why. */
    public GraderBroken(String reason) {
        super("The grader is broken: " + reason);
    }

    /** Says why, and what led to it. */
    public GraderBroken(String reason, Throwable cause) {
        super("The grader is broken: " + reason, cause);
    }
}
