package salon.grading.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/**
 * Processes that answer one question after another, since there are some to which an answer is never found, and others
 * that need more memory than there is: both end a process, and not the grader. Build tools know them as
 * <a href="https://bazel.build/remote/persistent">persistent workers</a>. Safe for any thread: who asks has a process to
 * itself meanwhile, and waits for one while as many are busy as there are processors.
 */
public final class Workers implements AutoCloseable {
    private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Class<?> program;
    private final Duration limit;

    /**
     * Gives up on questions that take more processor time than the limit.
     *
     * @param program whose main method {@linkplain Service#run serves}
     */
    public Workers(Class<?> program, Duration limit) {
        this.program = program;
        this.limit = limit;
    }

    /**
     * The answer; nothing if a worker came to no end, or broke down.
     *
     * @throws IOException if no process could be started, or somebody else killed it, as a system does that is short of
     *     memory: that is no question's fault
     */
    public <A> Optional<A> ask(Object question, Class<A> type) throws IOException {
        processors.acquireUninterruptibly();
        try {
            Worker ready = idle.poll();
            Worker worker = ready == null ? new Worker(program) : ready;
            Optional<A> answer = worker.ask(question, type, limit);
            if (answer.isPresent()) {
                idle.add(worker);
            } else {
                worker.kill();
            }
            return answer;
        } finally {
            processors.release();
        }
    }

    @Override
    public void close() {
        idle.forEach(Worker::close);
    }
}
