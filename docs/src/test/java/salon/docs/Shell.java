package salon.docs;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@code bash} in which a reader types one command after another, and sees what comes of each. */
final class Shell implements AutoCloseable {
    private static final String END = "--- what came ends here ---";

    private final Process process;
    private final BufferedWriter keyboard;
    private final BufferedReader screen;

    Shell(Path folder) throws IOException {
        process = new ProcessBuilder("bash").directory(folder.toFile()).redirectErrorStream(true).start();
        keyboard = process.outputWriter();
        screen = process.inputReader();
    }

    /** The lines that come; waits for the command's end. */
    List<String> type(String command) throws IOException {
        keyboard.write(command + "\necho '" + END + "'\n");
        keyboard.flush();
        List<String> lines = new ArrayList<>();
        for (String line = screen.readLine(); !END.equals(line); line = screen.readLine()) {
            if (line == null) {
                throw new AssertionError("the shell has ended, after " + lines);
            }
            lines.add(line);
        }
        return lines;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
