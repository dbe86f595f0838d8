package salon.grading.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The classes that came of a submission's sources.
 *
 * @param classes the bytes of each class, by its binary name
 * @param origins the file that each class came from
 * @param faults what is wrong with files that none came of
 */
public record Compiled(Map<String, byte[]> classes, Map<String, String> origins, List<Fault> faults) {
    /** Writes the class files below a folder. */
    public void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> one : classes.entrySet()) {
            Path file = folder.resolve(one.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, one.getValue());
        }
    }
}
