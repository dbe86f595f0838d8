package salon.grading.gradescope;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import salon.grading.Words;
import salon.grading.marks.SchemeFile;
import salon.rooms.cli.Language;
import salon.threads.OneLineErrors;
import salon.threads.Ranges;

/** {@code salon gradescope}: makes the autograder that Gradescope asks an instructor for. */
@Command(name = "gradescope", sortOptions = false,
        description = "Makes an autograder for Gradescope: a zip archive to upload as it is.")
public final class GradescopeCommand implements Callable<Integer> {
    private static final String POINTS = "points.properties";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "the archive to write")
    private Path file = Path.of("");

    @Option(names = "--step", description = "grades the tasks of this step only")
    private @Nullable Integer step;

    @Option(names = "--points", paramLabel = "FILE",
            description = "what differs from the course's points, prerequisites, and days of showing results")
    private @Nullable Path points;

    @Option(names = "--lang", description = "of what the grader says: ${COMPLETION-CANDIDATES}")
    private Language language = Language.ofMachine();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "shows this")
    @SuppressWarnings("unused") // read by picocli
    private boolean help;

    GradescopeCommand() {}

    /** Runs the command. */
    public static void main(String[] args) {
        System.exit(OneLineErrors.run(new GradescopeCommand(), args));
    }

    @Override
    public Integer call() throws IOException {
        List<String> options = new ArrayList<>(List.of("--lang", language.name()));
        if (step != null) {
            options.addAll(List.of("--step", String.valueOf(new Ranges(spec).within("--step", step, 1, 4))));
        }
        if (points != null) {
            SchemeFile.read(points, new Words(language.locale())); // or Gradescope would be the first to find it wrong
            options.addAll(List.of("--points", POINTS));
        }
        new Autograder(options, points == null ? Map.of() : Map.of(POINTS, points)).write(file);
        return 0;
    }
}
