package salon.grading.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A student's sources.
 *
 * @param files the text of each file, by its path as the student knows it
 */
public record Sources(Map<String, String> files) {
    /** The Java files below a folder, wherever they lie in it. */
    public static Sources in(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(path -> path.toString().endsWith(".java")).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return new Sources(files);
    }
}
