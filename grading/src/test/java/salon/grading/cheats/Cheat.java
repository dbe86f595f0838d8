package salon.grading.cheats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import salon.grading.Outcome;
import salon.grading.Words;
import salon.grading.compile.Sources;
import salon.grading.compile.Submission;
import salon.grading.jvm.TaskProcess;

/**
 * A submission that wants more than it deserves, or does harm without wanting to: a folder whose {@code YourLines.java}
 * says in its first lines what it tries and what must come of it.
 *
 * <pre>
 *   // cheat: what it tries
 *   // task: 2.1
 *   // refused: a part of the fault that keeps it from being run
 *   // remark: a part of what is said of a file that is passed over
 *   // then: what becomes of it if it is run all the same, and a part of a message: failed: ended before
 *   // limit: after how many seconds its process is killed
 *   // needs: namespaces, if nothing less stops it
 * </pre>
 */
record Cheat(Path folder, String text) {
    private static final Path FOLDER = Path.of("src/test/resources/salon/grading/cheats");
    private static final String MAIN_FILE = "YourLines.java";
    /** RUN in a cheat: how many seconds a process sleeps that is to be left behind, and a name to find this run's by. */
    private static final String RUN = String.valueOf(10_000_000 + ProcessHandle.current().pid());

    static List<Cheat> all() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().map(Cheat::read).toList();
        }
    }

    static Cheat named(String name) {
        return read(FOLDER.resolve(name));
    }

    private static Cheat read(Path folder) {
        try {
            return new Cheat(folder, Files.readString(folder.resolve(MAIN_FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> header(String name) {
        Matcher line = Pattern.compile("^// " + name + ": (.+)$", Pattern.MULTILINE).matcher(text);
        return line.find() ? Optional.of(line.group(1)) : Optional.empty();
    }

    Sources sources() {
        Sources found = new Submission(folder).sources(new Words(Locale.ENGLISH));
        Map<String, String> files = new TreeMap<>(found.files());
        files.replaceAll((_, source) -> source.replace("RUN", RUN));
        return new Sources(files, found.faults(), found.remarks());
    }

    /** The processes that the cheats of this run have left behind. */
    static Stream<ProcessHandle> leftBehind() {
        return ProcessHandle.allProcesses()
                .filter(process -> List.of(process.info().arguments().orElse(new String[0])).contains(RUN));
    }

    /** The file that one of them writes. */
    static Path fileOutside() {
        return Path.of("/var/tmp/salon-cheat-" + RUN);
    }

    Duration limit() {
        return header("limit").map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))).orElse(TaskProcess.LIMIT);
    }

    /** What must become of it when it is run. */
    Outcome outcome() {
        return header("then").orElseThrow().startsWith("to do") ? Outcome.TO_DO : Outcome.FAILED;
    }

    /** A part of what somebody must be told when it is run. */
    String told() {
        return header("then").orElseThrow().replaceFirst("^(failed|to do)(: )?", "");
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
