package salon.grading.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import salon.grading.Course;
import salon.grading.Outcome;
import salon.grading.TaskResult;
import salon.grading.Words;
import salon.grading.compile.Compiler;
import salon.grading.jvm.Archive;
import salon.grading.jvm.Protection;
import salon.grading.jvm.TaskProcess;
import salon.grading.run.Gradebook;
import salon.testing.TaskInfo;

/** Looks at checkouts that hold one class and lack the others: what is not there is to do, and costs no process. */
class LookTest {
    private static final String ECHOES_ONE_BYTE = """
            package salon.echo.exercise;

            public final class YourEcho implements salon.echo.Handler {
                @Override
                public void serve(java.net.Socket client) throws java.io.IOException {
                    client.getOutputStream().write(client.getInputStream().read());
                }
            }
            """;

    @TempDir
    private Path folder;
    private final List<String> tested = new CopyOnWriteArrayList<>();
    private final Words words = new Words(Locale.ENGLISH);
    private final Compiler compiler = new Compiler(words);
    private Look look;

    @BeforeEach
    void open() throws IOException {
        Course course = Results.course();
        look = new Look(new Checkout(folder, course), new Gradebook(folder.resolve("earlier"), "this build"), compiler,
                new TaskProcess(course, Archive.none(), Protection.PLAIN, TaskProcess.LIMIT), words);
    }

    @AfterEach
    void close() {
        compiler.close();
    }

    @Test
    void a_class_is_tested_as_it_is_saved_and_once() throws Exception {
        save(ECHOES_ONE_BYTE);
        List<Outcome> first = look().stream().map(TaskResult::outcome).toList();
        assertThat(first).startsWith(Outcome.FAILED, Outcome.FAILED, Outcome.TO_DO);
        assertThat(tested).contains("1.1", "1.2");
        tested.clear();
        assertThat(look()).as("a second look").extracting(TaskResult::outcome).isEqualTo(first);
        assertThat(tested).as("tested again").isEmpty();
    }

    @Test
    void a_class_that_does_not_compile_has_failed_with_the_compilers_words() throws Exception {
        save("package salon.echo.exercise;\nclass YourEcho { nothing }");
        TaskResult result = look().getFirst();
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.firstFailure().orElseThrow().message()).startsWith("YourEcho.java:2: <identifier> expected");
    }

    private List<TaskResult> look() throws Exception {
        return look.now(task -> tested.add(task.number()));
    }

    private void save(String text) throws IOException {
        Path file = folder.resolve(new Checkout(folder, Results.course()).file(TaskInfo.of("1.1")));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
