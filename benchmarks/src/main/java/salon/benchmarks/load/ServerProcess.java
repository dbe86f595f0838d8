package salon.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, from the moment at which it listens until it is closed. */
public record ServerProcess(Process process, int port) implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

    /**
     * Starts a server and waits until it says where it listens.
     *
     * @throws IOException if it ends before that
     */
    public static ServerProcess start(List<String> jvm, Class<?> server, List<String> arguments) throws IOException {
        Process process = new ProcessBuilder(java(jvm, server, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // Ctrl-C must not leave it behind
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread.ofPlatform().daemon().start(() -> swallow(output)); // else it would wait for us to read
                return new ServerProcess(process, Integer.parseInt(address.group(1)));
            }
        }
        throw new IOException(server.getSimpleName() + " did not start.");
    }

    /** A command that runs a class of ours in another JVM of this kind. */
    static List<String> java(List<String> jvm, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return command;
    }

    private static void swallow(BufferedReader output) {
        try (output) {
            output.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // The server is gone, and has no more to say.
        }
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", port);
    }

    /** Ends the server at once: its clients are told nothing. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends the server, gently. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
