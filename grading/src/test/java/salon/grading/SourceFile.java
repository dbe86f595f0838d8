package salon.grading;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A source file of a step, which lies beside this module. */
record SourceFile(Path path, String text) {
    /** Those below a step's {@code src} that a glob matches. */
    static List<SourceFile> in(String step, String glob) throws IOException {
        Path folder = Path.of("").toAbsolutePath().resolveSibling(step).resolve("src");
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        List<SourceFile> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> matcher.matches(folder.relativize(file))).sorted().toList()) {
                found.add(new SourceFile(file, Files.readString(file)));
            }
        }
        return found;
    }

    /** The name of the class. */
    String name() {
        return path.getFileName().toString().replace(".java", "");
    }

    /** The text without its comments and without what stands in quotes. */
    String code() {
        return text.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\"(\\\\.|[^\"\\\\])*\"", "\"\"")
                .replaceAll("//.*", "");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
