package salon.docs;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A {@code bash} in which a reader types one command after another, and sees what comes of each. */
final class Shell implements AutoCloseable {
    private static final String END = "--- what came ends here ---";

    private final Process process;
    private final BufferedWriter keyboard;
    private final BufferedReader screen;

    Shell(Path folder) throws IOException {
        ProcessBuilder bash = new ProcessBuilder("bash").directory(folder.toFile()).redirectErrorStream(true);
        bash.environment().put("LC_ALL", "C.UTF-8");
        process = bash.start();
        keyboard = process.outputWriter(StandardCharsets.UTF_8);
        screen = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The lines that come; waits for the command's end. */
    List<String> type(String command) throws IOException {
        keyboard.write(command + "\necho '" + END + "'\n");
        keyboard.flush();
        List<String> lines = new ArrayList<>();
        while (true) {
            String line = screen.readLine();
            if (line == null) {
                throw new EOFException("the shell has ended, after " + lines);
            }
            if (line.endsWith(END)) {
                String unended = line.substring(0, line.length() - END.length());
                return unended.isEmpty() ? lines : Stream.concat(lines.stream(), Stream.of(unended)).toList();
            }
            lines.add(line);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
