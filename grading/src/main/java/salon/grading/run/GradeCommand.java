package salon.grading.run;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import salon.grading.ClassReport;
import salon.grading.Course;
import salon.grading.Grade;
import salon.grading.Words;
import salon.grading.compile.Compiler;
import salon.grading.compile.Sources;
import salon.grading.compile.Submission;
import salon.grading.hints.Hints;
import salon.grading.jvm.Archive;
import salon.grading.jvm.TaskProcess;
import salon.grading.marks.Scheme;
import salon.grading.marks.SchemeFile;
import salon.grading.report.Reports;
import salon.rooms.SafeText;
import salon.rooms.cli.Language;
import salon.testing.TaskInfo;
import salon.threads.OneLineErrors;
import salon.threads.Ranges;

/** {@code salon grade}: judges the submissions of a class, and writes down what became of each. */
@Command(name = "grade", sortOptions = false, showDefaultValues = true,
        description = "Grades a class: a folder or zip archive for each student, with their Your….java files.")
public final class GradeCommand implements Callable<Integer> {
    private static final int MOST_AT_ONCE = 64;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--submissions", required = true, paramLabel = "DIR", showDefaultValue = Visibility.NEVER,
            description = "where the students' folders or archives lie")
    private Path submissions = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", showDefaultValue = Visibility.NEVER,
            description = "where the results go")
    private Path out = Path.of("");

    @Option(names = "--step", description = "grades the tasks of this step only, 1 to 4")
    private @Nullable Integer step;

    @Option(names = "--points", paramLabel = "FILE", showDefaultValue = Visibility.NEVER,
            description = "what differs from the course's points, prerequisites, and days of showing results")
    private @Nullable Path points;

    @Option(names = "--resume", description = "goes on with what is in the folder of the results")
    private boolean resume;

    @Option(names = "--seed", description = "tests draw their inputs from it")
    private long seed = 1;

    @Option(names = "--parallel", description = "how many submissions at once; most of the time they wait, for hangs")
    private int parallel = Math.min(MOST_AT_ONCE, 4 * Runtime.getRuntime().availableProcessors());

    @Option(names = "--lang", description = "of what the grader says: ${COMPLETION-CANDIDATES}")
    private Language language = Language.ofMachine();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "shows this")
    @SuppressWarnings("unused") // read by picocli
    private boolean help;

    GradeCommand() {}

    /** Runs the command. */
    public static void main(String[] args) {
        System.exit(OneLineErrors.run(new GradeCommand(), args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Words words = new Words(language.locale());
        Scheme scheme = points == null ? Scheme.ofCourse() : SchemeFile.read(points, words);
        int workers = new Ranges(spec).within("--parallel", parallel, 1, MOST_AT_ONCE);
        Course course = Course.ofThisProgram();
        List<TaskInfo> tasks = tasks(course);
        List<Submission> all = Submission.in(submissions, words);
        List<String> others = Submission.others(submissions);
        if (out.toAbsolutePath().normalize().startsWith(submissions.toAbsolutePath().normalize())) {
            throw new IOException(words.say("out.inside", out));
        }
        if (Gradebook.isIn(out) && !resume) {
            throw new IOException(words.say("out.used", out));
        }
        Gradebook book = new Gradebook(out, seed + " " + tasks + " " + language);
        Progress progress = new Progress(spec.commandLine().getOut(), isTerminal(), all.size(), scheme, words);
        TaskProcess process = TaskProcess.of(course, Archive.keptIn(out)).seeded(seed);
        Runtime.getRuntime().addShutdownHook(new Thread(process::close, "End of all processes"));
        spec.commandLine().getOut().println(process.protection());
        if (!others.isEmpty()) {
            spec.commandLine().getOut().println(words.say("submissions.others", SafeText.of(String.join(", ", others))));
        }
        Reporting reporting = new Reporting(new Reports(out, System.getenv()), scheme, run(all.size(), process));
        try (Compiler compiler = new Compiler(words); ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            Grader grader = new Grader(course, tasks, compiler, process, words, new Hints(language.locale())::of);
            CompletionService<Grade> running = new ExecutorCompletionService<>(pool);
            for (Submission one : all) {
                running.submit(() -> grade(one, grader, book, progress, words));
            }
            try {
                for (int i = 0; i < all.size(); i++) {
                    reporting.add(running.take().get());
                }
            } catch (ExecutionException e) {
                pool.shutdownNow(); // it was told to stop; or where one grade can not be written, others can not either
                process.close();
                Throwable cause = Objects.requireNonNull(e.getCause(), "what the task threw");
                throw cause instanceof IOException known ? known : new IOException(cause.getMessage(), e);
            }
        }
        reporting.end();
        return progress.end() ? 0 : 1;
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private static Grade grade(Submission one, Grader grader, Gradebook book, Progress progress, Words words)
            throws IOException {
        Sources sources = one.sources(words);
        Optional<Grade> known = book.find(one.student(), sources);
        if (known.isPresent()) {
            progress.known();
            return known.get();
        }
        Grade grade = grader.grade(one.student(), sources);
        book.write(grade, sources);
        progress.graded(grade);
        return grade;
    }

    /** What is to be said of the run whatever comes of it. */
    private ClassReport run(int submitted, TaskProcess process) {
        String command = spec.commandLine().getParseResult().originalArgs().stream()
                .map(GradeCommand::quoted).collect(Collectors.joining(" ", "./salon grade ", ""));
        return new ClassReport(
                submitted, List.of(), Instant.now(), seed, Machine.inOneLine(), process.protection().toString(), command);
    }

    /** As a shell takes it for one word. */
    private static String quoted(String word) {
        return word.matches("[\\w./:=@+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private List<TaskInfo> tasks(Course course) {
        if (step == null) {
            return course.tasks();
        }
        String first = new Ranges(spec).within("--step", step, 1, 4) + ".";
        return course.tasks().stream().filter(task -> task.number().startsWith(first)).toList();
    }
}
