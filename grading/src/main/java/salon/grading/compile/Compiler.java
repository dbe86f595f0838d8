package salon.grading.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import salon.grading.Words;
import salon.grading.worker.Workers;

/** Compiles submissions, each by itself. Safe for any thread: they share only workers. */
public final class Compiler implements AutoCloseable {
    /** Of one submission; more would hold up a class, the whole limit each. */
    private static final int MOST_ENDLESS = 3;

    private final Workers workers;
    private final Words words;

    /** Says what it has to say in these words, and gives up on sources that take more processor time than the limit. */
    public Compiler(Words words, Duration limit) {
        workers = new Workers(Javac.class, limit);
        this.words = words;
    }

    /** With a limit that no source of a student comes near. */
    public Compiler(Words words) {
        this(words, Duration.ofSeconds(20));
    }

    /**
     * Compiles all that can be. A file with a fault is left out, and so are those that do not compile without it.
     *
     * @param inspection what else there is against classes that compile
     */
    public Compiled compile(Sources sources, Function<Compiled, List<Fault>> inspection) {
        Map<String, String> left = new TreeMap<>(sources.files());
        List<Fault> faults = new ArrayList<>(sources.faults());
        while (!left.isEmpty()) {
            Compiled compiled = compile(left).orElseGet(() -> endless(left));
            List<Fault> found = compiled.faults().isEmpty() ? inspection.apply(compiled) : compiled.faults();
            if (found.isEmpty()) {
                return new Compiled(compiled.classes(), compiled.origins(), faults);
            }
            faults.addAll(found);
            if (!left.keySet().removeAll(new HashSet<>(found.stream().map(Fault::file).toList()))) {
                left.clear(); // what is wrong belongs to no file
            }
        }
        return new Compiled(Map.of(), Map.of(), faults);
    }

    /** Looks for the files with which the compiler comes to no end, one by one, until there are too many. */
    private Compiled endless(Map<String, String> files) {
        List<Fault> faults = new ArrayList<>();
        files.forEach((path, text) -> {
            if (faults.size() >= MOST_ENDLESS) {
                faults.add(new Fault(path, 0, words.say("file.after-endless", MOST_ENDLESS)));
            } else if (compile(Map.of(path, text)).isEmpty()) {
                faults.add(new Fault(path, 0, words.say("file.endless")));
            }
        });
        if (faults.isEmpty()) {
            files.keySet().forEach(path -> faults.add(new Fault(path, 0, words.say("file.endless"))));
        }
        return new Compiled(Map.of(), Map.of(), faults);
    }

    private Optional<Compiled> compile(Map<String, String> files) {
        try {
            return workers.ask(files, Compiled.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
