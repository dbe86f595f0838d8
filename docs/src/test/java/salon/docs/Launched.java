package salon.docs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A program of the launcher's as a reader would start it; but a server on a port that the system picks. */
final class Launched implements AutoCloseable {
    static final Path LAUNCHER = Path.of("").toAbsolutePath().resolveSibling("salon");

    private final Process process;
    private final BufferedReader output;

    private Launched(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /**
     * Starts what was typed.
     *
     * @param folder the folder to start it in, which may be written to
     */
    static Launched start(Path folder, String command) throws IOException {
        String anywhere = (isServer(command) ? "exec " : "") + command.replace("./salon", "'" + LAUNCHER + "'");
        return new Launched(new ProcessBuilder("sh", "-c", anywhere + onAnyPort(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start());
    }

    static boolean isServer(String command) {
        return command.matches("\\./salon (step\\d|server)\\b.*");
    }

    private static String onAnyPort(String command) {
        if (!isServer(command) || command.contains("--port")) {
            return "";
        }
        return command.matches("\\./salon step[12]") ? " 0" : " --port 0";
    }

    /** The next line that it prints; waits for it. */
    String line() {
        try {
            String line = output.readLine();
            if (line == null) {
                throw new AssertionError("the program has ended");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What else it prints, when it has ended. */
    String rest() throws IOException {
        return output.readAllAsString();
    }

    /** Its exit code, when it has ended. */
    int code() throws InterruptedException {
        return process.waitFor();
    }

    /** As Ctrl-C does, and does not wait. */
    void stop() {
        process.destroy();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
