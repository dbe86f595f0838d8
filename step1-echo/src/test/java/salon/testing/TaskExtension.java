package salon.testing;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;
import salon.exercise.Todo;

/** What {@link Task} does. Tests run one at a time: a {@link Todo} thrown during a test, by any thread, is the test's. */
final class TaskExtension implements InvocationInterceptor {
    @Override
    public void interceptTestMethod(Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> method, ExtensionContext context) throws Throwable {
        judge(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> method, ExtensionContext context) throws Throwable {
        judge(invocation, context);
    }

    private static void judge(Invocation<@Nullable Void> invocation, ExtensionContext context) throws Throwable {
        Task task = task(context);
        Todo.takeLatest();
        Optional<Throwable> failure = failure(invocation, Duration.ofSeconds(task.seconds()));
        Optional<Todo> todo = Todo.takeLatest();
        if (todo.isPresent()) {
            // Even if the test went through: a stub may throw where a test expects that something is thrown.
            throw new TestAbortedException("To do: " + todo.get().getMessage());
        }
        if (failure.isPresent()) {
            throw readOn(failure.get(), TaskInfo.of(task.value()));
        }
    }

    private static Optional<Throwable> failure(Invocation<@Nullable Void> invocation, Duration limit) {
        try {
            Deadline.within(limit, invocation::proceed);
            return Optional.empty();
        } catch (Throwable failure) { // kept, not swallowed: the caller throws it
            return Optional.of(failure);
        }
    }

    private static Task task(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), Task.class)
                .or(() -> AnnotationSupport.findAnnotation(context.getRequiredTestClass(), Task.class))
                .orElseThrow();
    }

    private static Throwable readOn(Throwable failure, TaskInfo task) {
        if (failure instanceof TestAbortedException) {
            return failure;
        }
        String what = failure instanceof AssertionError ? failure.getMessage() : failure.toString();
        AssertionError told = new AssertionError("%s%nTask %s, %s. Read on in %s/README.md. A question that may help: %s"
                .formatted(what, task.number(), task.title(), task.step(), task.hint()), failure);
        told.setStackTrace(failure.getStackTrace());
        return told;
    }
}
