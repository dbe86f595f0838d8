package salon.grading.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.grading.Grade;
import salon.grading.Outcome;
import salon.grading.TaskResult;
import salon.grading.TestResult;
import salon.grading.Words;
import salon.testing.TaskInfo;

class SchemeTest {
    private static final LocalDate BEFORE = LocalDate.of(2026, 11, 30);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @TempDir
    private Path folder;

    @Test
    void the_course_has_100_points_and_hides_nothing() {
        Marks marks = Scheme.ofCourse().markShown(grade(Outcome.PASSED), LocalDate.of(1, 1, 1));
        assertThat(marks.tasks()).hasSize(TaskInfo.all().size());
        assertThat(marks.possible()).isEqualTo(100);
        assertThat(marks.points()).isEqualTo(100);
    }

    @Test
    void a_file_changes_what_stands_in_it_and_nothing_else() throws IOException {
        Scheme scheme = scheme("# our course", "", "3.3.points = 10", "3.3.title = Compter les clients");
        assertThat(scheme.rules()).filteredOn(rule -> !Scheme.ofCourse().rules().contains(rule))
                .singleElement().extracting(Rule::task)
                .isEqualTo(new TaskInfo("3.3", "Compter les clients", 10, TaskInfo.of("3.3").hint(), List.of()));
    }

    @Test
    void a_weight_multiplies_the_points_of_its_step_wherever_it_stands() throws IOException {
        Marks marks = scheme("3.weight = 2", "1.weight = 0", "3.3.points = 10").mark(grade(Outcome.PASSED));
        assertThat(marks.possible()).isEqualTo(100 - 12 + 34 + 2 * (10 - 5));
    }

    @Test
    void what_a_task_needs_is_advice_or_a_condition_as_the_file_has_it() throws IOException {
        Grade grade = grade("3.3", Outcome.FAILED);
        assertThat(mark(Scheme.ofCourse(), grade, "3.4")).extracting(Mark::points).isEqualTo(6);
        Mark mark = mark(scheme("prerequisites = condition"), grade, "3.4");
        assertThat(mark.points()).isZero();
        assertThat(mark.missing()).containsExactly("3.3");
        assertThat(mark.result().outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void a_prerequisite_that_was_not_graded_is_not_asked_for() throws IOException {
        TaskResult alone = result("4.1", Outcome.PASSED);
        Marks marks = scheme("prerequisites = condition").mark(new Grade("ada", List.of(alone), List.of()));
        assertThat(marks.points()).isEqualTo(5);
    }

    @Test
    void a_hidden_task_is_graded_and_shown_from_its_day_on() throws IOException {
        Scheme scheme = scheme("3.3.shown.from = 2026-12-01", "prerequisites = condition");
        Grade grade = grade("3.3", Outcome.FAILED);
        assertThat(scheme.mark(grade).tasks()).extracting(mark -> mark.task().number()).contains("3.3");
        assertThat(scheme.markShown(grade, DAY)).isEqualTo(scheme.mark(grade));
        Marks before = scheme.markShown(grade, BEFORE);
        assertThat(before.possible()).isEqualTo(95);
        assertThat(before.points()).as("nothing tells of what is hidden, not even a task that needs it").isEqualTo(95);
        assertThat(before.toString()).doesNotContain("TaskInfo[number=3.3");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "3.3.point = 1             | nothing here is called 3.3.point.",
        "3.9.points = 1            | there is no task 3.9.",
        "7.weight = 1              | there is no task 7.",
        "3.3.points = many         | many is no whole number from 0 to 1000.",
        "3.3.points = -1           | -1 is no whole number from 0 to 1000.",
        "3.weight = 1001           | 1001 is no whole number from 0 to 1000.",
        "3.3.needs = 3.1 3.0       | there is no task 3.0.",
        "3.3.shown.from = 1.12.    | 1.12. is no date. Write it like 2026-12-31.",
        "prerequisites = maybe     | maybe is neither advice nor condition.",
        "3.1.points = 4            | 3.1.points stands in line 1, too. Keep one of them.",
        "3.3.title = \\uXYZ        | nothing here is called 3.3.title = \\uXYZ.",
    })
    void what_is_wrong_is_said_in_one_sentence_with_its_line(String line, String sentence) {
        assertThatThrownBy(() -> scheme("3.1.points = 4", line))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(folder.resolve("points.properties") + ", line 2: " + sentence)
                .hasMessageNotContaining("\n");
    }

    @Test
    void what_is_wrong_is_said_in_the_users_language() {
        assertThatThrownBy(() -> scheme(Locale.FRENCH, "3.9.points = 1"))
                .hasMessageEndingWith(", ligne 1 : il n'y a pas d'exercice 3.9.");
    }

    @Test
    void a_file_that_is_not_there_or_no_text_is_said_to_be_so() throws IOException {
        Path file = folder.resolve("points.properties");
        assertThatThrownBy(() -> SchemeFile.read(file, new Words(Locale.ENGLISH))).hasMessage(
                file + " can not be read as text in UTF-8. Is it the right file?");
        Files.write(file, "é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> SchemeFile.read(file, new Words(Locale.ENGLISH)))
                .hasMessageStartingWith(file + " can not be read as text");
    }

    private Scheme scheme(String... lines) throws IOException {
        return scheme(Locale.ENGLISH, lines);
    }

    private Scheme scheme(Locale language, String... lines) throws IOException {
        return SchemeFile.read(Files.write(folder.resolve("points.properties"), List.of(lines)), new Words(language));
    }

    private static Mark mark(Scheme scheme, Grade grade, String task) {
        return scheme.mark(grade).tasks().stream()
                .filter(mark -> mark.task().number().equals(task))
                .findFirst().orElseThrow();
    }

    private static Grade grade(Outcome outcome) {
        return new Grade("ada",
                TaskInfo.all().stream().map(task -> result(task.number(), outcome)).toList(), List.of());
    }

    /** All passed but one. */
    private static Grade grade(String task, Outcome outcome) {
        return new Grade("ada", TaskInfo.all().stream()
                .map(each -> result(each.number(), each.number().equals(task) ? outcome : Outcome.PASSED))
                .toList(), List.of());
    }

    private static TaskResult result(String task, Outcome outcome) {
        TestResult test = new TestResult("a_test", outcome, "", Duration.ZERO);
        return new TaskResult(TaskInfo.of(task), List.of(test), Duration.ZERO);
    }
}
