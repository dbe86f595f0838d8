package salon.grading.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import salon.grading.Outcome;
import salon.grading.TaskResult;
import salon.grading.TestResult;
import salon.grading.compile.Compiler;
import salon.grading.jvm.Folders;
import salon.grading.jvm.TaskProcess;
import salon.testing.TaskInfo;

/**
 * Finds out where a student stands: compiles the classes as they are saved, and runs the tests of those that are not as
 * they were at an earlier look. Used by one thread.
 */
final class Look {
    private final Checkout checkout;
    private final EarlierResults earlier;
    private final TaskProcess process;

    Look(Checkout checkout, EarlierResults earlier) {
        this.checkout = checkout;
        this.earlier = earlier;
        this.process = new TaskProcess(checkout.course());
        // A JDK logs each process that it starts. SLF4J complains if several threads are the first to log.
        System.getLogger("java.lang.ProcessBuilder").isLoggable(System.Logger.Level.DEBUG);
    }

    /**
     * What becomes of every task now. Each that changed takes about a second; there are as many at work as there are cores.
     *
     * @param begun is told of each task that is being tested, by any thread
     * @throws IOException if the classes can not be read, or no process be started
     */
    List<TaskResult> now(Consumer<TaskInfo> begun) throws IOException, InterruptedException {
        Map<String, Callable<TaskResult>> looks = new LinkedHashMap<>();
        for (TaskInfo task : checkout.course().tasks()) {
            Exercise exercise = Exercise.in(checkout.folder().resolve(checkout.file(task)));
            String fingerprint = task.number() + " " + exercise.fingerprint();
            Optional<TaskResult> known = earlier.of(fingerprint);
            looks.put(fingerprint, () -> {
                if (known.isEmpty()) {
                    begun.accept(task);
                }
                return known.isPresent() ? known.get() : result(task, exercise);
            });
        }
        Map<String, TaskResult> results = new LinkedHashMap<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Iterator<Future<TaskResult>> ended = pool.invokeAll(looks.values()).iterator();
            for (String fingerprint : looks.keySet()) {
                results.put(fingerprint, result(ended.next()));
            }
        }
        earlier.keep(results);
        return List.copyOf(results.values());
    }

    private static TaskResult result(Future<TaskResult> ended) throws IOException, InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e);
        }
    }

    private TaskResult result(TaskInfo task, Exercise exercise) throws IOException {
        if (exercise.sources().files().isEmpty()) {
            return unseen(task, Outcome.NOT_RUN, "There is no file %s.".formatted(checkout.file(task)));
        }
        Path classes = Files.createTempDirectory("salon");
        try {
            List<String> errors = new Compiler().compile(exercise.sources(), classes);
            return errors.isEmpty()
                    ? process.judge(task, classes)
                    : unseen(task, Outcome.FAILED, "It does not compile.\n" + String.join("\n", errors));
        } finally {
            Folders.delete(classes);
        }
    }

    /** Of a task whose tests could not be run. */
    private static TaskResult unseen(TaskInfo task, Outcome outcome, String why) {
        return new TaskResult(task, List.of(new TestResult("it_compiles", outcome, why, Duration.ZERO)), Duration.ZERO);
    }
}
