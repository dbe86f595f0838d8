package salon.exercise;

import java.util.concurrent.CompletableFuture;

/**
 * Says that an exercise has not been attempted yet. Tests that meet one are skipped, neither passed nor failed.
 *
 * <p>A stub often runs on a server's thread, where nobody catches what it throws, so tests can also watch for it.
 */
public final class Todo extends UnsupportedOperationException {
    /** A thread inherits it from the one that starts it, so that a late thread of one test tells nothing to another. */
    private static final InheritableThreadLocal<CompletableFuture<Todo>> MET = new InheritableThreadLocal<>() {
        @Override
        protected CompletableFuture<Todo> initialValue() {
            return new CompletableFuture<>();
        }
    };

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
    @SuppressWarnings("TypeParameterUnusedInFormals") // it never returns, so it stands wherever a value is needed
    public static <T> T todo(String what) {
        Todo todo = new Todo(what);
        MET.get().complete(todo);
        throw todo;
    }

    /** Completes with the first that is thrown from now on by this thread or by those that descend from it. */
    public static CompletableFuture<Todo> watch() {
        CompletableFuture<Todo> met = new CompletableFuture<>();
        MET.set(met);
        return met;
    }
}
