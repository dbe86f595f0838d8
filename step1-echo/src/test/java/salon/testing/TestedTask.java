package salon.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult.Status;

/** A task, and what became of those of its tests that were run, in the order in which they ended. */
record TestedTask(TaskInfo task, List<Test> tests) {
    /**
     * One of the tests.
     *
     * @param message what it said if it failed
     */
    record Test(String name, Status status, String message) {}

    /** Failed by one failure; without one, aborted, which means to do, by one test that met a stub. */
    Status status() {
        return tests.stream().map(Test::status).max(Comparator.naturalOrder()).orElse(Status.ABORTED);
    }

    /** How many of the tests passed. */
    long passed() {
        return tests.stream().filter(test -> test.status() == Status.SUCCESSFUL).count();
    }

    /** The first test that failed. */
    Optional<Test> failure() {
        return tests.stream().filter(test -> test.status() == Status.FAILED).findFirst();
    }
}
