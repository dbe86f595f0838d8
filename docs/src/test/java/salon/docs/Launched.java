package salon.docs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program of the launcher's as a reader would start it; but a server on a port that the system picks. */
final class Launched implements AutoCloseable {
    static final Path LAUNCHER = Repository.OURS.resolve("salon");

    private static final Pattern ADDRESS = Pattern.compile("\\d\\.\\d:(\\d+)");

    private final Process process;
    private final BufferedReader output;
    private final List<String> printed = new ArrayList<>();

    private Launched(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts what was typed.
     *
     * @param folder   the folder to start it in, which may be written to
     * @param language of what it says, where it has a choice
     */
    static Launched start(Path folder, String command, String language) throws IOException {
        String anywhere = (isServer(command) ? "exec " : "") + command.replace("./salon", "'" + LAUNCHER + "'");
        ProcessBuilder program = new ProcessBuilder("sh", "-c", anywhere + onAnyPort(command))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        program.environment().put("LC_ALL", "C.UTF-8");
        program.environment().put("JDK_JAVA_OPTIONS", "-Duser.language=" + language);
        Process process = program.start();
        process.getOutputStream().close(); // there is nobody at its keyboard
        return new Launched(process);
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

    /** Whether a line is among what it has printed, or is still to print: then waits for it. */
    boolean prints(Predicate<String> line) throws IOException {
        while (printed.stream().noneMatch(line)) {
            String next = output.readLine();
            if (next == null) {
                return false;
            }
            printed.add(next);
        }
        return true;
    }

    /** The port that it says it is on; waits for that. */
    String port() throws IOException {
        if (!prints(line -> ADDRESS.matcher(line).find())) {
            throw new AssertionError("no port in " + printed);
        }
        Matcher address = ADDRESS.matcher(String.join("\n", printed));
        return address.results().findFirst().orElseThrow().group(1);
    }

    /** All that it prints, when it has ended. */
    List<String> printed() throws IOException {
        prints(_ -> false);
        return printed;
    }

    /** Its exit code, when it has ended. */
    int code() throws InterruptedException {
        return process.waitFor();
    }

    /** As Ctrl-C does, and does not wait. */
    void stop() {
        process.toHandle().destroy(); // Process.destroy would close its output, too
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
