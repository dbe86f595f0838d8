package salon.grading.jvm;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import salon.grading.Course;
import salon.grading.TaskResult;
import salon.grading.TaskTest;
import salon.grading.harness.Harness;
import salon.grading.harness.Job;
import salon.grading.harness.Report;
import salon.testing.TaskInfo;

/**
 * Judges tasks, each in a process of its own, which is given a folder that is empty, an environment that is empty, little
 * memory and a deadline, and whose whole tree is killed at the end. Safe for any thread: a run shares nothing with others.
 */
public final class TaskProcess {
    /** How long a test lasts, at least, that failed because nothing moved any more. */
    static final Duration HANG = Duration.ofMillis(2_900);

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final int LONGEST_OUTPUT = 64 << 10;

    private final Course course;
    private final Gson gson = new Gson();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("Deadlines").factory());

    /** Judges the tasks of a course. */
    public TaskProcess(Course course) {
        this.course = course;
    }

    /**
     * What becomes of a task's tests on a student's compiled classes.
     *
     * @throws IOException if no process can be started: then nobody knows anything
     */
    public TaskResult judge(TaskInfo task, Path classes) throws IOException {
        long start = System.nanoTime();
        List<TaskTest> tests = course.tests(task);
        Verdict verdict = new Verdict(tests);
        Path folder = Files.createTempDirectory("salon");
        Path socket = folder.resolve("channel");
        try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listener.bind(UnixDomainSocketAddress.of(socket));
            Job job = new Job(UUID.randomUUID().toString(), socket, classes.toAbsolutePath(), task.number(),
                    tests.getFirst().className());
            String reason = run(job, listener, Files.createDirectory(folder.resolve("work")), verdict);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return new TaskResult(task, verdict.end(reason), took);
        } finally {
            Folders.delete(folder);
        }
    }

    /** Returns why a test that was not seen was not seen. */
    private String run(Job job, ServerSocketChannel listener, Path work, Verdict verdict) throws IOException {
        Process process = start(work);
        AtomicReference<String> reason = new AtomicReference<>("The process of the tests ended before this test did.");
        var deadline = clock.schedule(() -> {
            reason.set("The tests of this task did not end within %d s.".formatted(LIMIT.toSeconds()));
            kill(process);
        }, LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        // Who waits for a process that never connects waits for its end.
        process.onExit().thenRun(() -> close(listener));
        Thread.ofVirtual().start(() -> skim(process.getInputStream()));
        try {
            try (OutputStream in = process.getOutputStream()) {
                in.write(gson.toJson(job).getBytes(StandardCharsets.UTF_8));
            }
            listen(job, listener, verdict);
        } catch (IOException e) {
            // The process broke off: what it has told counts, and what it has not told has failed.
        } finally {
            deadline.cancel(false);
            kill(process);
        }
        return reason.get();
    }

    private static void listen(Job job, ServerSocketChannel listener, Verdict verdict) throws IOException {
        try (SocketChannel channel = listener.accept();
                BufferedReader lines = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
            Gson gson = new Gson();
            Report first = report(gson, lines);
            if (first == null || !first.text().equals(job.secret())) {
                return;
            }
            Report next = report(gson, lines);
            while (next != null && next.kind() != Report.Kind.END && !verdict.hung()) {
                verdict.add(next);
                next = verdict.hung() ? null : report(gson, lines);
            }
        }
    }

    private static @Nullable Report report(Gson gson, BufferedReader lines) throws IOException {
        String line = lines.readLine();
        return line == null ? null : gson.fromJson(line, Report.class);
    }

    private static Process start(Path work) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:+UseSerialGC", "-XX:+EnableDynamicAgentLoading", "-Djdk.attach.allowAttachSelf=true",
                "-Dlincheck.instrumentAllClasses=true", "-Djava.io.tmpdir=" + work,
                "-cp", classPath(), Harness.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        return builder.start();
    }

    private static String classPath() {
        List<String> absolute = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            absolute.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, absolute);
    }

    /** Keeps a process from waiting for somebody to read what it prints. */
    private static void skim(InputStream output) {
        try (output) {
            output.readNBytes(LONGEST_OUTPUT);
            output.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // It has ended.
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void close(ServerSocketChannel listener) {
        try {
            listener.close();
        } catch (IOException e) {
            // Nobody is on the other side any more.
        }
    }
}
