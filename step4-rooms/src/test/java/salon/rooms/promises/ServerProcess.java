package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The program as people start it, in a process of its own that ends with its test. */
final class ServerProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 15;

    private final Process process;
    private final BlockingQueue<String> unheard = new LinkedBlockingQueue<>();
    private final Collection<String> told = new ConcurrentLinkedQueue<>();
    private final Thread listener;

    private ServerProcess(Process process) {
        this.process = process;
        this.listener = Thread.ofVirtual().name("Listener").start(this::listen);
    }

    /** Runs {@code salon server} with these options, on a free port of the loopback address, accounts in memory. */
    static ServerProcess start(String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("--accounts", "memory"));
        all.addAll(List.of(options));
        return startIn(Path.of(""), all.toArray(String[]::new));
    }

    /** Runs {@code salon server} with these options in a folder, where all that it writes is. */
    static ServerProcess startIn(Path folder, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlogback.configurationFile=logback.xml", // the program's log, not the tests' silent one
                "-Dorg.sqlite.tmpdir=" + folder.toAbsolutePath(), // a program that is killed leaves SQLite's library
                "--enable-native-access=ALL-UNNAMED", // as the jar's manifest says
                "-cp", System.getProperty("java.class.path"),
                "salon.rooms.cli.Salon", "server", "--host", "127.0.0.1", "--port", "0"));
        command.addAll(List.of(options));
        ProcessBuilder program = new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile());
        return new ServerProcess(program.redirectErrorStream(true).start());
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.add(line);
                unheard.add(line);
            }
        } catch (IOException e) {
            // The process is gone, and what it had to say has been read.
        }
    }

    /** The next line that the program prints. */
    String tells() throws InterruptedException {
        String line = unheard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(line).as("the next line of the program, after %s", told).isNotNull();
        return line;
    }

    /** The next line that begins like this; those before it are passed over. */
    String tells(String beginning) throws InterruptedException {
        String line = tells();
        while (!line.startsWith(beginning)) {
            line = tells();
        }
        return line;
    }

    /** What SIGTERM and Ctrl-C do. */
    void isToldToStop() {
        process.toHandle().destroy();
    }

    /** Waits for the program's end and returns all that it printed. */
    List<String> ends() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("whether the program ended").isTrue();
        listener.join();
        return List.copyOf(told);
    }

    /** What the program said to whoever started it; 0 is success. */
    int exitCode() {
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
