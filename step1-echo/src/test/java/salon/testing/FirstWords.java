package salon.testing;

/** The beginning of what a failure says, which is what happened. */
public final class FirstWords {
    private FirstWords() {}

    /**
     * The message as far as its first empty line, and without where to read on. What comes behind can fill pages: what
     * every thread was doing, say.
     */
    public static String of(String message, TaskInfo task) {
        return message.replace(task.readOn(), "").strip().split("\\R\\s*\\R", 2)[0];
    }
}
