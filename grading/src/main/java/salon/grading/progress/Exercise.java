package salon.grading.progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import salon.grading.compile.Sources;

/** The class that a student writes for a task, as it is saved. */
final class Exercise {
    private final Map<String, String> left = new TreeMap<>();
    private final Map<String, String> needed = new TreeMap<>();

    private Exercise() {}

    /**
     * The class in a file, with those beside it that its text names, that theirs names, and so on. So a class that does not
     * compile is in the way of those only that need it. There are none if there is no such file.
     */
    static Sources in(Path file) throws IOException {
        Exercise exercise = new Exercise();
        if (!Files.exists(file)) {
            return new Sources(Map.of());
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(file.getParent(), "*.java")) {
            for (Path each : files) {
                String text = new String(Files.readAllBytes(each), StandardCharsets.UTF_8);
                exercise.left.put(each.getFileName().toString(), text);
            }
        }
        exercise.need(file.getFileName().toString());
        return new Sources(exercise.needed);
    }

    private void need(String file) {
        String text = left.remove(file);
        if (text != null) {
            needed.put(file, text);
            left.keySet().stream().filter(other -> names(text, other)).toList().forEach(this::need);
        }
    }

    private static boolean names(String text, String file) {
        return Pattern.compile("\\b" + Pattern.quote(file.replace(".java", "")) + "\\b").matcher(text).find();
    }
}
