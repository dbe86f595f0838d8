package salon.grading.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import salon.grading.Words;

/** Compiles submissions, each by itself. Safe for any thread: each call has a process to itself while it lasts. */
public final class Compiler implements AutoCloseable {
    private final Queue<JavacProcess> idle = new ConcurrentLinkedQueue<>();
    private final Words words;
    private final Duration limit;

    /** Says what it has to say in these words, and gives up on sources that take more processor time than the limit. */
    public Compiler(Words words, Duration limit) {
        this.words = words;
        this.limit = limit;
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

    /** Looks for the files with which the compiler comes to no end, one by one. */
    private Compiled endless(Map<String, String> files) {
        List<Fault> faults = new ArrayList<>();
        files.forEach((path, text) -> {
            if (compile(Map.of(path, text)).isEmpty()) {
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
            JavacProcess ready = idle.poll();
            JavacProcess process = ready == null ? new JavacProcess() : ready;
            Optional<Compiled> compiled = process.compile(files, limit);
            if (compiled.isPresent()) {
                idle.add(process);
            } else {
                process.close();
            }
            return compiled;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        idle.forEach(JavacProcess::close);
    }
}
