package salon.grading.jvm;

import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.grading.compile.Compiled;
import salon.grading.harness.Harness;
import salon.grading.harness.Job;

/**
 * Where one process does one job and leaves nothing behind: a folder that is thrown away, a channel to hear from it, and
 * the end of all that it has started. Any thread may close it.
 */
final class Cell implements AutoCloseable {
    private static final int LONGEST_OUTPUT = 64 << 10;

    private final Protection protection;
    private final Path folder;
    private final ServerSocketChannel listener;
    private final CompletableFuture<String> printed = new CompletableFuture<>();
    private @Nullable Process process; // guarded by this
    private @Nullable SocketChannel channel; // guarded by this
    private boolean closed; // guarded by this

    Cell(Protection protection, Compiled compiled) throws IOException {
        this.protection = protection;
        folder = Files.createTempDirectory("salon"); // which nobody else may enter
        Files.createDirectory(folder.resolve("work"));
        Path in = Files.createDirectory(folder.resolve("in"));
        compiled.writeTo(Files.createDirectory(in.resolve("classes")));
        listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listener.bind(UnixDomainSocketAddress.of(in.resolve("channel")));
        if (protection == Protection.NOBODY) {
            Files.setPosixFilePermissions(in.resolve("channel"), PosixFilePermissions.fromString("rw-rw-rw-"));
        }
    }

    /** The socket that the process must speak on, as it sees it. */
    Path channel() {
        return protection.in(folder).resolve("channel");
    }

    /** The folder of the classes, as the process sees it. */
    Path classes() {
        return protection.in(folder).resolve("classes");
    }

    /** Starts the process and tells it what to do. */
    synchronized void start(Job job, Archive archive) throws IOException {
        if (closed) {
            throw new CancellationException("The grader was told to stop.");
        }
        List<Path> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath()).filter(Files::exists).toList();
        Path java = Path.of(System.getProperty("java.home"));
        List<Path> needed = new ArrayList<>(classPath);
        needed.add(java);
        archive.file().ifPresent(needed::add);
        ProcessBuilder builder = new ProcessBuilder(
                protection.command(folder, needed, program(java, classPath, archive, job.task())));
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8"); // or a class of the name É could not be found in its file
        Process started = builder.directory(folder.resolve("work").toFile()).redirectErrorStream(true).start();
        process = started;
        // Who waits for a process that never connects waits for its end.
        var _ = started.onExit().thenRun(this::closeListener);
        Thread.ofVirtual().start(() -> printed.complete(read(started.getInputStream())));
        try (OutputStream in = started.getOutputStream()) {
            in.write(new Gson().toJson(job).getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<String> program(Path java, List<Path> classPath, Archive archive, String task) {
        List<String> program = new ArrayList<>(List.of(java.resolve("bin/java").toString(),
                "-Xmx256m", "-XX:MaxDirectMemorySize=32m", "-XX:+UseSerialGC", "-XX:-UsePerfData",
                "-XX:+EnableDynamicAgentLoading", "-Djdk.attach.allowAttachSelf=true",
                "-Djava.io.tmpdir=" + protection.work(folder)));
        if (task.compareTo("3") < 0) {
            // Only from step 3 on may a field be hidden from a thread, which takes the optimizer. It costs half of the time.
            program.add("-XX:TieredStopAtLevel=1");
        }
        program.addAll(archive.options());
        program.addAll(List.of("-cp", String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()),
                Harness.class.getName()));
        return program;
    }

    /** Keeps a process from waiting for somebody to read what it prints; of one that prints without end, nobody reads on. */
    private static String read(InputStream output) {
        try (output) {
            return new String(output.readNBytes(LONGEST_OUTPUT), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // it was killed while it printed
        }
    }

    /** Waits for the process to connect. */
    SocketChannel accept() throws IOException {
        SocketChannel accepted = listener.accept();
        synchronized (this) {
            channel = accepted;
        }
        return accepted;
    }

    private void closeListener() {
        closeQuietly(listener);
    }

    /** Ends the process and all that it has started, and hangs up. */
    synchronized void kill() {
        if (process != null) {
            new Tree(process).kill();
        }
        closeQuietly(listener);
        if (channel != null) {
            closeQuietly(channel);
        }
    }

    /** What the process printed first, up to 64 KB; to be asked of one that has been killed. */
    String printed() {
        // One that it left behind may keep the pipe open.
        return printed.completeOnTimeout("", 1, TimeUnit.SECONDS).join();
    }

    private static void closeQuietly(AutoCloseable channel) {
        try {
            channel.close();
        } catch (Exception e) { // nobody is on the other side any more
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
        }
        kill();
        Folders.delete(folder);
    }
}
