package salon.benchmarks.bench;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import salon.benchmarks.report.Machine;
import salon.benchmarks.report.Predictions;
import salon.benchmarks.report.Reports;

/** Asks for predictions, runs a plan, and leaves results and report in a directory. */
abstract class Run implements Callable<Integer> {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--out", paramLabel = "DIR",
            description = "where results and report go; by default a new directory, named by date and time")
    private @Nullable Path out;

    @ArgGroup
    private Foresight foresight = new Foresight();

    /** Where predictions come from, if not from whoever sits at the terminal. */
    private static final class Foresight {
        @Option(names = "--predict", paramLabel = "FILE", description = "takes your predictions from a file,"
                + " lines such as \"SessionWait pool-4 64 = 200\", instead of asking for them")
        private @Nullable Path file;

        @Option(names = "--no-predict", description = "does not ask for predictions")
        private boolean none;
    }

    /** What is to be measured. */
    abstract Plan plan();

    @Override
    public Integer call() throws IOException {
        Plan plan = plan();
        Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        Path directory = directory();
        Predictions predictions = predictions(plan, terminal);
        Files.createDirectories(directory);
        predictions.write(directory.resolve("predictions.txt"));

        Instant start = Instant.now();
        double load = Machine.load();
        Progress progress = new Progress(System.out, terminal.isPresent(), plan);
        Measured measured = Rounds.of(plan).run(new Forks(), progress, soFar -> {
            soFar.write(directory.resolve("results.json"));
            Machine.here(command(), plan.jvm(), start, load).write(directory.resolve("machine.json"));
        });
        System.out.printf("%nThe report: %s%n", Reports.write(directory));
        int failed = plan.runs() - measured.forks();
        if (failed > 0) {
            System.err.printf("%d of %d runs failed, as told above; the report does without them.%n",
                    failed, plan.runs());
        }
        return failed == 0 ? 0 : 1;
    }

    private Path directory() throws IOException {
        if (out == null) {
            return Path.of("bench-%s-%s".formatted(spec.name(), SECOND.format(LocalDateTime.now())));
        }
        if (Files.isDirectory(out)) {
            try (Stream<Path> inside = Files.list(out)) {
                if (inside.findAny().isEmpty()) {
                    return out;
                }
            }
        }
        if (Files.exists(out)) {
            throw refused(out + " is there already: --out needs a new directory, or an empty one.");
        }
        return out;
    }

    private Predictions predictions(Plan plan, Optional<Console> terminal) throws IOException {
        if (foresight.file != null) {
            try {
                return Predictions.read(foresight.file, plan::has);
            } catch (IOException e) {
                throw refused(e.getMessage());
            }
        }
        if (foresight.none) {
            return Predictions.none();
        }
        if (terminal.isEmpty()) {
            System.out.println("There is no terminal to ask for predictions at; --predict takes them from a file.");
            return Predictions.none();
        }
        Console person = terminal.get();
        return new Interview(new BufferedReader(person.reader()), person.writer()).ask();
    }

    private ParameterException refused(@Nullable String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private String command() {
        return "./salon bench " + String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
    }
}
