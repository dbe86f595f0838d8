package salon.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Gathers what becomes of the tasks whose tests are run. Safe for any number of threads: one lock guards all it knows. */
final class TestedTasks implements TestExecutionListener {
    private final Predicate<Class<?>> counts;
    private final Map<String, List<TestedTask.Test>> tests = new TreeMap<>(); // guarded by this
    private @Nullable TestPlan plan; // guarded by this

    /** Gathers from the test classes that count: those of a student's classes, and not those of the references. */
    TestedTasks(Predicate<Class<?>> counts) {
        this.counts = counts;
    }

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() || result.getStatus() == Status.FAILED) {
            String message = result.getThrowable().map(Throwable::getMessage).orElse("");
            TestedTask.Test told = new TestedTask.Test(name(test), result.getStatus(), message);
            tasks(test).forEach(task -> tests.computeIfAbsent(task, _ -> new ArrayList<>()).add(told));
        }
    }

    /** The method's name, and of a test with parameters which of its runs it is. */
    private static String name(TestIdentifier test) {
        String method = test.getSource().orElse(null) instanceof MethodSource source ? source.getMethodName() : "";
        String shown = test.getDisplayName();
        return shown.startsWith(method) ? shown : method + " " + shown;
    }

    /** The task of a test; those of all its tests, if it is a class that failed before they began. */
    private Set<String> tasks(TestIdentifier test) {
        Stream<TestIdentifier> below = plan == null ? Stream.empty() : plan.getDescendants(test).stream();
        return Stream.concat(Stream.of(test), below).flatMap(each -> task(each).stream()).collect(Collectors.toSet());
    }

    private Optional<String> task(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .filter(method -> counts.test(method.getJavaClass()))
                .flatMap(method -> TaskExtension.task(method.getJavaMethod(), method.getJavaClass()))
                .map(Task::value);
    }

    /** What is known by now, in the order of the tasks' numbers. */
    synchronized List<TestedTask> soFar() {
        return tests.entrySet().stream()
                .map(each -> new TestedTask(TaskInfo.of(each.getKey()), List.copyOf(each.getValue())))
                .toList();
    }
}
