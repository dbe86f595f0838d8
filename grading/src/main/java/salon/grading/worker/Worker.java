package salon.grading.worker;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** One of the processes. Used by one thread at a time. */
final class Worker implements AutoCloseable {
    private static final long LOOK_MILLIS = 100;
    private static final long PATIENCE_SECONDS = 10;
    /** A signal's number is added to it, where there are signals. */
    private static final int LARGEST_OF_ITS_OWN = 128;
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("Workers").factory());

    private final Gson gson = new Gson();
    private final Process process;
    private final BufferedReader answers;

    Worker(Class<?> program) throws IOException {
        process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), program.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * The answer; nothing if it came to no end, or broke down: then neither does this process do any more.
     *
     * @param limit of processor time: a machine that is busy with other things makes no question a hard one
     * @throws IOException if somebody else killed it
     */
    <A> Optional<A> ask(Object question, Class<A> type, Duration limit) throws IOException {
        Supplier<Duration> used = stopwatch();
        // Either the answer or the limit was first; or one that has answered could be killed while it waits for the next.
        AtomicBoolean decided = new AtomicBoolean();
        var watch = CLOCK.scheduleAtFixedRate(() -> {
            if (used.get().compareTo(limit) > 0 && decided.compareAndSet(false, true)) {
                kill();
            }
        }, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        try {
            OutputStream in = process.getOutputStream();
            in.write((gson.toJson(question) + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
            Optional<A> answer = Optional.ofNullable(gson.fromJson(answers.readLine(), type)); // null at the end
            if (answer.isPresent() && decided.compareAndSet(false, true)) {
                return answer;
            }
        } catch (IOException | JsonParseException e) {
            // It ended before its answer did.
        } finally {
            watch.cancel(false);
        }
        if (decided.compareAndSet(false, true) && wasKilled()) {
            throw new IOException("A process of the grader was killed. Is the machine short of memory?");
        }
        return Optional.empty();
    }

    private boolean wasKilled() {
        return process.onExit().join().exitValue() > LARGEST_OF_ITS_OWN;
    }

    /** What the process has used from now on: none any more when it has ended, and plain time where no machine tells. */
    private Supplier<Duration> stopwatch() {
        long begun = System.nanoTime();
        Optional<Duration> before = process.info().totalCpuDuration();
        return () -> before
                .map(start -> process.info().totalCpuDuration().orElse(start).minus(start))
                .orElseGet(() -> Duration.ofNanos(System.nanoTime() - begun));
    }

    void kill() {
        process.destroyForcibly();
    }

    /** Says that there are no more questions, and lets it clean up. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It has ended.
        }
        process.onExit().completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        kill();
    }
}
