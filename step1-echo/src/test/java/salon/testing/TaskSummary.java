package salon.testing;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Says, when a JVM that tested exercises ends, what became of their tasks, what went wrong first, and where to read on.
 * JUnit finds it through {@link java.util.ServiceLoader}, so that IDEs and Maven say the same.
 */
public final class TaskSummary implements LauncherSessionListener {
    private static final int LINES = 8;
    private static final int WIDTH = 160;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        TestedTasks tasks = new TestedTasks(test -> test.getPackageName().endsWith(".exercise"));
        session.getLauncher().registerTestExecutionListeners(tasks);
        // Not at the session's end: by then Surefire has yet to print the last failures, which may fill pages.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> print(tasks.soFar()), "TaskSummary"));
    }

    /** Past System.out and System.err, which Surefire keeps in files. */
    private static void print(List<TestedTask> tasks) {
        if (!tasks.isEmpty()) {
            // Whoever reads it for Maven stops at the first byte that is not of the machine's own character set.
            Charset machines = Charset.forName(System.getProperty("native.encoding"));
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, machines).println(text(tasks));
        }
    }

    static String text(List<TestedTask> tasks) {
        String table = tasks.stream().map(TaskSummary::line).collect(Collectors.joining("\n"));
        String failure = tasks.stream()
                .flatMap(tested -> tested.failure().map(test -> failure(tested.task(), test)).stream())
                .findFirst().orElse("");
        return "\nYour tasks, as far as this run tested them:\n\n" + table + "\n" + failure;
    }

    private static String line(TestedTask tested) {
        TaskInfo task = tested.task();
        return "  %-4s %-36s %2d points  %s".formatted(task.number(), task.title(), task.points(), words(tested));
    }

    private static String words(TestedTask tested) {
        return switch (tested.status()) {
            case SUCCESSFUL -> "passed";
            case ABORTED -> "to do";
            case FAILED -> "failed: %d of %d tests passed".formatted(tested.passed(), tested.tests().size());
        };
    }

    private static String failure(TaskInfo task, TestedTask.Test test) {
        String words = FirstWords.of(test.message(), task).lines()
                .limit(LINES)
                .map(line -> line.length() > WIDTH ? line.substring(0, WIDTH) + "..." : line)
                .map("  "::concat)
                .collect(Collectors.joining("\n"));
        return "\nFirst failure: %s\n\n%s\n\n%s\n".formatted(test.name(), words, task.readOn());
    }
}
