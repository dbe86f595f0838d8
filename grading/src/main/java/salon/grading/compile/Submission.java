package salon.grading.compile;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import salon.grading.Words;

/**
 * A student's submission: a folder, or a zip archive, which is looked into and never unpacked.
 *
 * @param place the folder or the archive
 */
public record Submission(Path place) {
    private static final long LARGEST_ARCHIVE = 20 << 20;
    private static final String ZIP = ".zip";

    /**
     * Those that lie in a folder, in the order of their names; hidden files and files of other kinds are none.
     *
     * @throws IOException if there is no such folder, nothing in it, or a student twice
     */
    public static List<Submission> in(Path folder, Words words) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(words.say("submissions.none", folder));
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Submission> all = files.filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(path -> Files.isDirectory(path) || isArchive(path))
                    .sorted()
                    .map(Submission::new)
                    .toList();
            if (all.isEmpty()) {
                throw new IOException(words.say("submissions.empty", folder));
            }
            Set<String> students = new HashSet<>();
            for (Submission one : all) {
                if (!students.add(one.student())) {
                    throw new IOException(words.say("submissions.twice", one.student()));
                }
            }
            return all;
        }
    }

    private static boolean isArchive(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ZIP);
    }

    /** The name of the folder, or of the archive without its ending. */
    public String student() {
        String name = place.getFileName().toString();
        return isArchive(place) && !Files.isDirectory(place) ? name.substring(0, name.length() - ZIP.length()) : name;
    }

    /** Its sources. A submission that can not be read has none, and a remark that says why. */
    public Sources sources(Words words) {
        try {
            if (Files.isDirectory(place)) {
                return new SourceFolder(place, words).sources();
            }
            if (Files.size(place) > LARGEST_ARCHIVE) {
                return nothing(words.say("archive.large", LARGEST_ARCHIVE >> 20));
            }
            try (FileSystem archive = FileSystems.newFileSystem(place)) {
                return new SourceFolder(archive.getPath("/"), words).sources();
            }
        } catch (IOException | RuntimeException e) { // of an archive that somebody made on purpose, anything may come
            return nothing(words.say("unreadable", e.getMessage()));
        }
    }

    private static Sources nothing(String why) {
        return new Sources(Map.of(), List.of(), List.of(why));
    }
}
