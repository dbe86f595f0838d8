package salon.exercise;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Says that an exercise has not been attempted yet. Tests that meet one are skipped, neither passed nor failed.
 *
 * <p>A stub often runs on a server's thread, where nobody catches what it throws, so the latest one is also kept for
 * the tests to find. Safe for use by any thread: the one shared field is an atomic reference.
 */
public final class Todo extends UnsupportedOperationException {
    private static final AtomicReference<Todo> LATEST = new AtomicReference<>();

    private Todo(String what) {
        super(what);
    }

    /**
     * Stands where an exercise's code will stand. Delete the call when you write yours.
     *
     * @param what the task's number and what to do
     * @return never
     * @throws Todo always
     */
    public static <T> T todo(String what) {
        Todo todo = new Todo(what);
        LATEST.set(todo);
        throw todo;
    }

    /** Forgets what was thrown so far and returns the latest of it, if any. */
    public static Optional<Todo> takeLatest() {
        return Optional.ofNullable(LATEST.getAndSet(null));
    }
}
