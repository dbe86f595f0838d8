package salon.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import salon.threads.Pool;
import salon.threads.ThreadModel;

/**
 * Lesson 8: why pool threads at all?
 *
 * <p>One task at a time is executed and waited for, and the task itself does nothing: what is left is the cost of
 * having it run elsewhere.
 *
 * <ul>
 *   <li>{@code PLATFORM} asks the operating system for a thread and gives it back: a stack, and several system calls.
 *   <li>{@code POOL} has its threads already, and pays for waking one that sleeps and for being woken by it.
 *   <li>{@code VIRTUAL} makes an object, and pays for the same two wakings: its carrier is a thread of a pool too.
 * </ul>
 *
 * <p>Theory expects a platform thread to cost a few times what a pooled one does, and a virtual one about as much as a
 * pooled one. A client who stays for minutes does not notice either; one who asks once and leaves may.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class Spawn {
    private static final int POOL_SIZE = 4;
    private static final int QUEUE = 16;

    @Param
    private ThreadModel threads = ThreadModel.PLATFORM;

    private Executor executor = Runnable::run;

    /** Starts what runs the tasks. */
    @Setup
    public void start() {
        executor = threads.executor(POOL_SIZE, QUEUE);
    }

    /** From handing a task over to knowing that it is done. */
    @Benchmark
    public void executeAndAwait() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        executor.execute(done::countDown);
        done.await();
    }

    /** Ends the pool's threads, if there is a pool. */
    @TearDown
    public void stop() {
        if (executor instanceof Pool pool) {
            pool.close();
        }
    }
}
