package salon.grading.progress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import salon.grading.Words;
import salon.grading.compile.Fault;
import salon.grading.compile.Sources;
import salon.grading.compile.Submission;

/** The class that a student writes for a task, as it is saved. */
final class Exercise {
    private final Map<String, String> left;
    private final Map<String, String> needed = new TreeMap<>();

    private Exercise(Sources folder) {
        left = new TreeMap<>(folder.files());
    }

    /**
     * The class in a file, with those beside it that its text names, that theirs names, and so on. So a class that does not
     * compile is in the way of those only that need it. There are none if there is no such file.
     */
    static Sources in(Path file, Words words) {
        if (!Files.exists(file)) {
            return new Sources(Map.of());
        }
        Sources folder = new Submission(Objects.requireNonNull(file.getParent(), "it lies in its package")).sources(words);
        Exercise exercise = new Exercise(folder);
        String name = file.getFileName().toString();
        exercise.need(name);
        List<Fault> faults = folder.faults().stream()
                .filter(fault -> fault.file().isEmpty() || fault.file().equals(name)).toList();
        return new Sources(exercise.needed, faults, List.of());
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
