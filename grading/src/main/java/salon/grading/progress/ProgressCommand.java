package salon.grading.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import salon.grading.Course;
import salon.grading.Words;
import salon.grading.compile.Compiler;
import salon.grading.jvm.Archive;
import salon.grading.jvm.Protection;
import salon.grading.jvm.TaskProcess;
import salon.grading.run.Gradebook;
import salon.rooms.cli.Language;
import salon.testing.TaskInfo;
import salon.threads.OneLineErrors;

/** {@code salon progress}: where a student stands in the whole course, by the classes as they are saved, and what is next. */
@Command(name = "progress", sortOptions = false, showDefaultValues = true,
        description = "Tests what you have written since the last time, draws the whole course, and says what is next.")
public final class ProgressCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--watch", description = "does so again whenever you save a file, until Ctrl-C")
    private boolean watch;

    @Option(names = "--checkout", description = "the folder with the course, and your classes in it")
    private Path folder = Path.of("");

    @Option(names = "--lang", description = "of what is said: ${COMPLETION-CANDIDATES}")
    private Language language = Language.ofMachine();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "shows this")
    @SuppressWarnings("unused") // read by picocli
    private boolean help;

    ProgressCommand() {}

    /** Runs the command. */
    public static void main(String[] args) {
        System.exit(OneLineErrors.run(new ProgressCommand(), args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Words words = new Words(language.locale());
        Checkout checkout = new Checkout(folder, Course.ofThisProgram());
        if (!Files.isDirectory(checkout.exercises().getFirst())) {
            throw new IOException(words.say("checkout.none", folder.toAbsolutePath().normalize()));
        }
        Screen screen = new Screen(spec.commandLine().getOut(), Ansi.AUTO.enabled() ? Ansi.ON : Ansi.OFF);
        Board board = new Board(checkout, words, Signs.of(System.out.charset()), screen.ansi());
        Path kept = folder.resolve("grading/target/progress");
        Gradebook earlier = new Gradebook(kept, language.toString());
        TaskProcess process = new TaskProcess(checkout.course(), Archive.keptIn(kept), Protection.PLAIN,
                TaskProcess.LIMIT);
        Runtime.getRuntime().addShutdownHook(new Thread(process::close, "End of all processes"));
        try (Compiler compiler = new Compiler(words); Saves saves = new Saves(checkout.exercises())) {
            Look look = new Look(checkout, earlier, compiler, process, words);
            Consumer<TaskInfo> begun = task -> screen.meanwhile(words.say("board.testing", task.number()));
            screen.board(board.lines(look.now(begun)));
            while (watch) {
                saves.await();
                List<String> lines = board.lines(look.now(begun));
                screen.clear();
                screen.board(lines);
            }
        }
        return 0;
    }
}
