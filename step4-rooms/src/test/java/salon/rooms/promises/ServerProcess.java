package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as people start it, in a process of its own that ends with its test. */
final class ServerProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private static final Path HERE = Path.of("");

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
        return start(List.of(), HERE, List.of(), inMemory(options));
    }

    /** The same, where the operating system gives it no more than so many file descriptors. */
    static ServerProcess startWithDescriptors(int limit, String... options) throws IOException {
        List<String> shell = List.of("sh", "-c", "ulimit -n " + limit + " && exec \"$@\"", "sh");
        return start(shell, HERE, List.of(), inMemory(options));
    }

    /** The same on a machine whose language is another. */
    static ServerProcess startIn(Locale machine, String... options) throws IOException {
        List<String> language =
                List.of("-Duser.language=" + machine.getLanguage(), "-Duser.country=" + machine.getCountry());
        return start(List.of(), HERE, language, inMemory(options));
    }

    /** Runs {@code salon server} with these options in a folder, where all that it writes is. */
    static ServerProcess startIn(Path folder, String... options) throws IOException {
        return start(List.of(), folder, List.of(), List.of(options));
    }

    private static List<String> inMemory(String... options) {
        return Stream.concat(Stream.of("--accounts", "memory"), Arrays.stream(options)).toList();
    }

    private static ServerProcess start(List<String> starter, Path folder, List<String> machine, List<String> options)
            throws IOException {
        List<String> command = new ArrayList<>(starter);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.addAll(List.of(
                "-Dlogback.configurationFile=logback.xml", // the program's log, not the tests' silent one
                "-Dorg.sqlite.tmpdir=" + folder.toAbsolutePath(), // a program that is killed leaves SQLite's library
                "--enable-native-access=ALL-UNNAMED", // as the jar's manifest says
                "-cp", System.getProperty("java.class.path"),
                "salon.rooms.cli.Salon", "server", "--host", "127.0.0.1", "--port", "0"));
        command.addAll(options);
        ProcessBuilder program = new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile());
        program.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")); // told of by the JVM
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

    /** The port that it says it listens on. */
    int port() throws InterruptedException {
        String started = tells("✅ ");
        return Integer.parseInt(started.substring(started.lastIndexOf(':') + 1));
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
