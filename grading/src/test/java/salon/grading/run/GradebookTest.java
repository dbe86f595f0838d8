package salon.grading.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import salon.grading.Grade;
import salon.grading.Outcome;
import salon.grading.TaskResult;
import salon.grading.TestResult;
import salon.grading.compile.Sources;
import salon.testing.TaskInfo;

class GradebookTest {
    private static final Sources SOURCES = new Sources(Map.of("YourEcho.java", "class YourEcho {}"));

    @TempDir
    private Path folder;

    @Test
    void a_grade_is_known_again_unless_something_in_it_was_no_verdict() throws IOException {
        Gradebook book = new Gradebook(folder, "");
        book.write(grade("ann", Outcome.FAILED), SOURCES);
        book.write(grade("bob", Outcome.BROKEN), SOURCES);
        assertThat(book.find("ann", SOURCES)).contains(grade("ann", Outcome.FAILED));
        assertThat(book.find("bob", SOURCES)).isEmpty();
    }

    @Test
    void what_somebody_else_wrote_is_no_grade() throws IOException {
        Gradebook book = new Gradebook(folder, "");
        for (String text : List.of("", "{", "{}", "{\"of\":\"\",\"grade\":{\"tasks\":[{\"task\":\"9.9\"}]}}")) {
            Files.writeString(folder.resolve("students/ann.json"), text);
            assertThat(book.find("ann", SOURCES)).as("the grade in a file with %s", text).isEmpty();
        }
    }

    private static Grade grade(String student, Outcome outcome) {
        TestResult test = new TestResult("it_echoes", outcome, "", Duration.ZERO);
        return new Grade(student, List.of(new TaskResult(TaskInfo.of("1.1"), List.of(test), Duration.ZERO)), List.of());
    }
}
