package salon.grading.compile;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import salon.grading.Words;

/**
 * A student's submission: a folder, or a zip archive, which is looked into and never unpacked.
 *
 * @param place the folder or the archive
 */
public record Submission(Path place) {
    /** A whole clone is welcome, with all that was built in it: of an archive, only Java files are unpacked. */
    private static final long LARGEST_ARCHIVE = 500 << 20;
    private static final String ZIP = ".zip";
    private static final Pattern OTHER_ARCHIVES = Pattern.compile("(?i).+\\.(rar|7z|tar|tgz|gz|bz2|xz|zst)");
    /** In which names are written that are not in UTF-8, by the Windows of western Europe. */
    private static final String OLD_NAMES = "IBM850";

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

    /** What lies there beside the submissions, hidden files apart, and is none: somebody may have meant it as one. */
    public static List<String> others(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> !Files.isDirectory(path) && !isArchive(path))
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
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

    /** Its sources. A submission that can not be read has none, and a fault that belongs to no file and says why. */
    public Sources sources(Words words) {
        try {
            if (Files.isDirectory(place)) {
                Sources found = new SourceFolder(place.toRealPath(), words).sources();
                return found.files().isEmpty() && found.faults().isEmpty() ? packed(words).orElse(found) : found;
            }
            return archive(place, words);
        } catch (ZipException e) {
            return nothing(words.say("archive.unreadable", e.getMessage()));
        } catch (IOException | RuntimeException e) { // of an archive that somebody made on purpose, anything may come
            return nothing(words.say("unreadable", e.getMessage()));
        }
    }

    /** A platform for learning may put the archive that was handed in into a folder of the student's. */
    private Optional<Sources> packed(Words words) throws IOException {
        List<Path> archives = files(Submission::isArchive);
        List<Path> others = files(path -> OTHER_ARCHIVES.matcher(path.toString()).matches());
        if (archives.size() == 1) {
            return Optional.of(archive(archives.getFirst(), words));
        }
        if (archives.size() > 1) {
            return Optional.of(nothing(words.say("archive.many", archives.size())));
        }
        return others.stream().findFirst().map(path -> nothing(words.say("archive.kind", path.getFileName())));
    }

    private List<Path> files(Predicate<Path> kind) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(path -> kind.test(path) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted().toList();
        }
    }

    private static Sources archive(Path file, Words words) throws IOException {
        if (Files.size(file) > LARGEST_ARCHIVE) {
            return nothing(words.say("archive.large", LARGEST_ARCHIVE >> 20));
        }
        try {
            return archive(file, Map.of(), words);
        } catch (ZipException e) { // as it is if a name is not in UTF-8
            return archive(file, Map.of("encoding", OLD_NAMES), words);
        }
    }

    private static Sources archive(Path file, Map<String, ?> options, Words words) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(file, options)) {
            return new SourceFolder(archive.getPath("/"), words).sources();
        }
    }

    private static Sources nothing(String why) {
        return new Sources(Map.of(), List.of(new Fault("", 0, why)), List.of());
    }
}
