package salon.testing;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import salon.exercise.Todo;

/**
 * What {@link Task} does. A {@link Todo} belongs to the test whose thread threw it, or whose thread started the one that
 * did.
 */
final class TaskExtension implements BeforeEachCallback, InvocationInterceptor {
    private static final Namespace NAMESPACE = Namespace.create(TaskExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        TestThreads.begin();
        context.getStore(NAMESPACE).put(Todo.class, Todo.watch());
    }

    @Override
    public void interceptBeforeEachMethod(Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> method, ExtensionContext context) throws Throwable {
        judge(invocation, context);
    }

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

    @Override
    public void interceptAfterEachMethod(Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> method, ExtensionContext context) throws Throwable {
        judge(invocation, context);
    }

    private static void judge(Invocation<@Nullable Void> invocation, ExtensionContext context) throws Throwable {
        Task task = task(context.getRequiredTestMethod(), context.getRequiredTestClass()).orElseThrow();
        CompletableFuture<Todo> todo = todo(context);
        Optional<Throwable> failure = failure(invocation, Duration.ofSeconds(task.seconds()), todo);
        failure.flatMap(TaskExtension::todoBehind).ifPresent(todo::complete);
        if (todo.isDone()) {
            // Even if the test went through: a stub may throw where a test expects that something is thrown.
            throw new TestAbortedException("To do: " + todo.join().getMessage());
        }
        if (failure.isPresent()) {
            throw readOn(failure.get(), TaskInfo.of(task.value()));
        }
    }

    @SuppressWarnings("unchecked") // beforeEach put it there
    private static CompletableFuture<Todo> todo(ExtensionContext context) {
        return (CompletableFuture<Todo>) context.getStore(NAMESPACE).get(Todo.class);
    }

    private static Optional<Throwable> failure(
            Invocation<@Nullable Void> invocation, Duration limit, CompletableFuture<Todo> todo) {
        try {
            Deadline.within(limit, todo, invocation::proceed);
            return Optional.empty();
        } catch (Throwable failure) { // kept, not swallowed: the caller throws it
            return Optional.of(failure);
        }
    }

    /** Needed for the threads of a shared pool: an earlier test started them, so nobody watches them now. */
    private static Optional<Todo> todoBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(Todo.class::isInstance)
                .map(Todo.class::cast)
                .findFirst();
    }

    /** The task of a test, which a class may say for all its tests. */
    static Optional<Task> task(Method test, Class<?> ofClass) {
        return AnnotationSupport.findAnnotation(test, Task.class)
                .or(() -> AnnotationSupport.findAnnotation(ofClass, Task.class));
    }

    private static Throwable readOn(Throwable failure, TaskInfo task) {
        if (failure instanceof TestAbortedException || failure instanceof GraderBroken) {
            return failure;
        }
        boolean speaks = failure instanceof AssertionError;
        String what = (speaks ? failure.getMessage() : failure) + "\n" + task.readOn();
        Throwable cause = speaks && !(failure instanceof Standstill) ? failure.getCause() : failure;
        AssertionError told = failure instanceof AssertionFailedError compared && compared.isExpectedDefined()
                ? new AssertionFailedError(what, compared.getExpected(), compared.getActual(), cause) // IDEs show both
                : new AssertionError(what, cause);
        told.setStackTrace(failure.getStackTrace());
        return told;
    }
}
