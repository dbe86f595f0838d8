package salon.grading.harness;

import com.google.gson.Gson;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import salon.grading.harness.Report.Kind;

/**
 * Runs a task's tests on a solution of the catalogue again and again, and prints a line for each run: whether it came out
 * as it should, and the milliseconds. After a run that hung, or that told of the mistake late, the process ends: what
 * still waits or turns in it would disturb the next run.
 */
public final class Repetition {
    private static final Duration LATE = Duration.ofSeconds(1);

    private final Job job;
    private final String told;

    private Repetition(Job job, String told) {
        this.job = job;
        this.told = told;
    }

    /** Arguments: the folder of classes, the task, its test's class, what the student must be told (or nothing), runs. */
    public static void main(String[] args) throws Exception {
        Repetition repetition = new Repetition(new Job("", "", args[0], args[1], args[2], 0), args[3]);
        boolean goesOn = true;
        for (int left = Integer.parseInt(args[4]); left > 0 && goesOn; left--) {
            goesOn = repetition.run();
        }
        Runtime.getRuntime().halt(0);
    }

    /** One run; returns whether the process is fit for another. */
    private boolean run() throws Exception {
        Instant start = Instant.now();
        Hearing hearing = new Hearing(start);
        Harness.run(job, new Observer(hearing));
        boolean good = told.isEmpty() ? hearing.failures == 0 && hearing.passed > 0 : hearing.caught;
        print(good, start);
        return !hearing.hung;
    }

    private static void print(boolean good, Instant start) {
        System.out.println((good ? "good " : "odd ") + Duration.between(start, Instant.now()).toMillis());
    }

    /** Reads what the observer tells the grader. Used by one thread. */
    private final class Hearing extends StringWriter {
        private final Gson gson = new Gson();
        private final Instant start;
        private int passed;
        private int failures;
        private boolean caught;
        private boolean hung;

        Hearing(Instant start) {
            this.start = start;
        }

        @Override
        public void write(String line) {
            Report report = gson.fromJson(line, Report.class);
            passed += report.kind() == Kind.PASSED ? 1 : 0;
            failures += report.kind() == Kind.PASSED ? 0 : 1;
            hung |= report.kind() == Kind.HUNG;
            caught |= !told.isEmpty() && report.message().contains(told)
                    && (report.kind() == Kind.FAILED || report.kind() == Kind.HUNG);
            if (caught && Duration.between(start, Instant.now()).compareTo(LATE) > 0) {
                print(true, start);
                Runtime.getRuntime().halt(0);
            }
        }
    }
}
