package salon.grading.hints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import salon.grading.Hint;
import salon.grading.compile.Compiled;
import salon.grading.jvm.Folders;
import salon.grading.worker.Workers;

/** Asks SpotBugs what it finds in a student's classes. Safe for any thread: they share only workers. */
public final class Hints {
    /** They end with this process, and are everybody's in it, since SpotBugs takes seconds to begin. */
    private static final Workers SPOTBUGS = new Workers(SpotBugs.class, Duration.ofSeconds(20));

    private final Workers workers;
    private final Patterns patterns;

    Hints(Locale language, Workers workers) {
        this.workers = workers;
        patterns = new Patterns(language);
    }

    /** Speaks a language, as far as there are sentences in it. */
    public Hints(Locale language) {
        this(language, SPOTBUGS);
    }

    /** What is worth a look in a student's classes; nothing if SpotBugs fails or comes to no end: hints are no verdict. */
    public List<Hint> of(Compiled compiled) {
        try {
            Path classes = Files.createTempDirectory("salon"); // here, since a worker that is ended deletes nothing
            try {
                compiled.writeTo(classes);
                return in(classes);
            } finally {
                Folders.delete(classes);
            }
        } catch (IOException e) {
            return List.of();
        }
    }

    private List<Hint> in(Path classes) throws IOException {
        return workers.ask(classes.toString(), Finding[].class).stream().flatMap(Stream::of)
                .flatMap(finding -> patterns.sentence(finding.pattern()).stream()
                        .map(sentence -> new Hint(finding.place(), sentence)))
                .toList();
    }
}
