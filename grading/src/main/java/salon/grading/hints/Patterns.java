package salon.grading.hints;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The patterns that are looked for, by SpotBugs's names for them, with what is said of each. They are those of its
 * hundreds that students' servers have, and that are seldom wrong; a class that is right may still have one.
 */
final class Patterns {
    private final ResourceBundle sentences;

    Patterns(Locale language) {
        sentences = ResourceBundle.getBundle("salon.grading.hints.patterns", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Optional<String> sentence(String pattern) {
        return sentences.containsKey(pattern) ? Optional.of(sentences.getString(pattern)) : Optional.empty();
    }
}
