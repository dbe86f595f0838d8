package salon.grading.progress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import salon.grading.Grade;
import salon.grading.TaskResult;
import salon.grading.Words;
import salon.grading.compile.Compiler;
import salon.grading.compile.Sources;
import salon.grading.jvm.TaskProcess;
import salon.grading.run.Gradebook;
import salon.grading.run.Grader;
import salon.testing.TaskInfo;

/**
 * Finds out where a student stands. The class of each task is graded like a submission of its own; the gradebook, where it
 * goes by the task's number, knows those that did not change since an earlier look. Used by one thread.
 */
final class Look {
    private final Checkout checkout;
    private final Gradebook earlier;
    private final Compiler compiler;
    private final TaskProcess process;
    private final Words words;

    Look(Checkout checkout, Gradebook earlier, Compiler compiler, TaskProcess process, Words words) {
        this.checkout = checkout;
        this.earlier = earlier;
        this.compiler = compiler;
        this.process = process;
        this.words = words;
        // A JDK logs each process that it starts. SLF4J complains if several threads are the first to log.
        System.getLogger("java.lang.ProcessBuilder").isLoggable(System.Logger.Level.DEBUG);
    }

    /**
     * What becomes of every task now. Each that changed takes about a second; there are as many at work as there are cores.
     *
     * @param begun is told of each task that is tested, by any thread
     * @throws IOException if the classes can not be read, or no process be started
     */
    List<TaskResult> now(Consumer<TaskInfo> begun) throws IOException, InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<TaskResult>> looks = checkout.course().tasks().stream()
                    .map(task -> pool.submit(() -> result(task, begun)))
                    .toList();
            List<TaskResult> results = new ArrayList<>();
            for (Future<TaskResult> look : looks) {
                results.add(look.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private TaskResult result(TaskInfo task, Consumer<TaskInfo> begun) throws IOException {
        Sources sources = Exercise.in(checkout.folder().resolve(checkout.file(task)), words);
        Optional<Grade> known = earlier.find(task.number(), sources);
        if (known.isPresent()) {
            return known.get().tasks().getFirst();
        }
        begun.accept(task);
        Grade grade = new Grader(checkout.course(), List.of(task), compiler, process, words, _ -> List.of())
                .grade(task.number(), sources);
        earlier.write(grade, sources);
        return grade.tasks().getFirst();
    }
}
