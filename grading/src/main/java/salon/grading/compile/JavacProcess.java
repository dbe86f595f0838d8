package salon.grading.compile;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A compiler in a process of its own, since there are sources with which a compiler is never done, and others that need
 * more memory than there is: both end the process, and not the grader. Used by one thread at a time.
 */
final class JavacProcess implements AutoCloseable {
    private static final long LOOK_MILLIS = 100;
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("Compilers").factory());

    private final Gson gson = new Gson();
    private final Process process;
    private final BufferedReader answers;

    JavacProcess() throws IOException {
        process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), Javac.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * What the compiler says; nothing if it came to no end: then neither does this process do any more.
     *
     * @param limit of processor time: a machine that is busy with other things makes nobody's source wrong
     */
    Optional<Compiled> compile(Map<String, String> files, Duration limit) {
        Duration start = used();
        var watch = CLOCK.scheduleAtFixedRate(() -> {
            if (used().minus(start).compareTo(limit) > 0) {
                close();
            }
        }, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        try {
            OutputStream in = process.getOutputStream();
            in.write((gson.toJson(files) + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
            return Optional.ofNullable(gson.fromJson(answers.readLine(), Compiled.class));
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            watch.cancel(false);
        }
    }

    /** Where the machine does not tell, time passes all the same. */
    private Duration used() {
        return process.info().totalCpuDuration().orElseGet(() -> Duration.ofNanos(System.nanoTime()));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
