package salon.grading.harness;

import com.google.gson.Gson;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import salon.grading.harness.Report.Kind;

/**
 * Runs a task's tests on a solution of the catalogue again and again, and prints a line for each run: whether it came out
 * as it should, and the milliseconds. A run is over when its author has been told, or a test has hung. The process ends
 * early when something that a run has left behind goes on computing: it would disturb the next one.
 */
public final class Repetition {
    private static final long LOOK_NANOS = 50_000_000;
    private static final long IDLE_NANOS = 10_000_000;

    private static volatile boolean over;

    private final Job job;
    private final String told;

    private Repetition(Job job, String told) {
        this.job = job;
        this.told = told;
    }

    /** Arguments: the folder of classes, the task, its test's class, what the student must be told (or nothing), runs. */
    public static void main(String[] args) throws Exception {
        Repetition repetition = new Repetition(new Job("", "", args[0], args[1], args[2], 0), args[3]);
        int left = Integer.parseInt(args[4]);
        do {
            repetition.run();
            left--;
        } while (left > 0 && !somethingComputes());
        Runtime.getRuntime().halt(0);
    }

    private void run() throws Exception {
        over = false;
        Instant start = Instant.now();
        Hearing hearing = new Hearing();
        Harness.run(job, new Observer(hearing));
        boolean good = told.isEmpty() ? hearing.failures == 0 && hearing.passed > 0 : hearing.caught;
        System.out.println((good ? "good " : "odd ") + Duration.between(start, Instant.now()).toMillis());
        System.err.print(good ? "" : hearing.failed);
    }

    private static boolean somethingComputes() {
        long before = computed();
        LockSupport.parkNanos(LOOK_NANOS);
        return computed() - before > IDLE_NANOS;
    }

    private static long computed() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds()).map(id -> Math.max(0, threads.getThreadCpuTime(id))).sum();
    }

    /** Has JUnit leave out the tests that come after the end of a run; it finds this class by its services. */
    public static final class Enough implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return over ? ConditionEvaluationResult.disabled("the run is over")
                    : ConditionEvaluationResult.enabled("the run goes on");
        }
    }

    /** Reads what the observer tells the grader. Used by one thread. */
    private final class Hearing extends StringWriter {
        private final Gson gson = new Gson();
        private int passed;
        private int failures;
        private final StringBuilder failed = new StringBuilder();
        private boolean caught;

        @Override
        public void write(String line) {
            Report report = gson.fromJson(line, Report.class);
            passed += report.kind() == Kind.PASSED ? 1 : 0;
            if (report.kind() != Kind.PASSED) {
                failures++;
                failed.append(line);
            }
            caught |= !told.isEmpty() && report.message().contains(told)
                    && (report.kind() == Kind.FAILED || report.kind() == Kind.HUNG);
            over |= caught || report.kind() == Kind.HUNG;
        }
    }
}
