package salon.grading.hints;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import salon.grading.Hint;
import salon.grading.compile.Compiled;
import salon.grading.worker.Workers;

/** Asks SpotBugs what it finds in a student's classes. Safe for any thread: they share only workers. */
public final class Hints implements AutoCloseable {
    private final Workers workers;
    private final Patterns patterns;

    /** Speaks a language, as far as there are sentences in it, and gives up after so much processor time. */
    Hints(Locale language, Duration limit) {
        patterns = new Patterns(language);
        workers = new Workers(SpotBugs.class, limit);
    }

    /** With a limit that no classes of a student come near. */
    public Hints(Locale language) {
        this(language, Duration.ofSeconds(20));
    }

    /** What is worth a look in a student's classes; nothing if SpotBugs fails or comes to no end: hints are no verdict. */
    public List<Hint> of(Compiled compiled) {
        try {
            return workers.ask(compiled, Finding[].class).stream().flatMap(Stream::of)
                    .map(finding -> patterns.sentence(finding.pattern())
                            .map(sentence -> new Hint(finding.place(), sentence)))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
