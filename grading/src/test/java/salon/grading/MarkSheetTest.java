package salon.grading;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks a checkout that holds the compiled tests of tasks 1.1 and 1.2, and reports that each test writes. */
class MarkSheetTest {
    private static final List<String> TASK_1_1 = List.of(
            "what_arrives_comes_back_before_more_is_sent",
            "bytes_that_are_no_text_come_back_as_they_were",
            "much_comes_back_in_order_while_it_is_still_being_sent",
            "one_clients_bytes_never_go_to_another");

    @TempDir
    private Path checkout;

    @BeforeEach
    void compiledTests() throws IOException {
        for (String name : List.of("salon/echo/EchoContract.class", "salon/echo/exercise/YourEchoTest.class")) {
            Path copy = checkout.resolve("step1-echo/target/test-classes").resolve(name);
            Files.createDirectories(copy.getParent());
            try (InputStream original = MarkSheetTest.class.getClassLoader().getResourceAsStream(name)) {
                Files.copy(original, copy);
            }
        }
    }

    @Test
    void a_task_whose_tests_all_passed_has_passed_and_earns_its_points() throws IOException {
        report(TASK_1_1.stream().map(MarkSheetTest::passed));
        MarkSheet sheet = MarkSheet.of(checkout);
        assertThat(outcome(sheet, "1.1")).isEqualTo(Outcome.PASSED);
        assertThat(sheet.points()).isEqualTo(3);
        assertThat(sheet.toString()).contains("1.1  Echo what arrives").endsWith("3 of 100 points");
    }

    @Test
    void one_failure_fails_the_task_whatever_else_is_to_do() throws IOException {
        report(Stream.of(passed(TASK_1_1.get(0)), toDo(TASK_1_1.get(1)), failed(TASK_1_1.get(2))));
        assertThat(outcome("1.1")).isEqualTo(Outcome.FAILED);
    }

    @Test
    void a_task_is_to_do_as_long_as_one_test_was_skipped() throws IOException {
        report(Stream.of(passed(TASK_1_1.get(0)), toDo(TASK_1_1.get(1)), passed(TASK_1_1.get(2))));
        assertThat(outcome("1.1")).isEqualTo(Outcome.TO_DO);
    }

    @Test
    void a_task_of_which_one_test_was_left_out_was_not_run() throws IOException {
        report(TASK_1_1.stream().skip(1).map(MarkSheetTest::passed));
        assertThat(outcome("1.1")).isEqualTo(Outcome.NOT_RUN);
    }

    @Test
    void without_reports_nothing_was_run() throws IOException {
        assertThat(MarkSheet.of(checkout).lines()).extracting(MarkSheet.Line::outcome).containsOnly(Outcome.NOT_RUN);
    }

    @Test
    void a_class_that_fails_before_its_tests_fails_all_their_tasks() throws IOException {
        report(Stream.of(failed("")));
        assertThat(outcome("1.1")).isEqualTo(Outcome.FAILED);
        assertThat(outcome("1.2")).isEqualTo(Outcome.FAILED);
    }

    @Test
    void the_references_tests_earn_nothing() throws IOException {
        report("salon.echo.EchoTest", TASK_1_1.stream().map(name -> passed(name).replace("exercise.Your", "")));
        assertThat(outcome("1.1")).isEqualTo(Outcome.NOT_RUN);
    }

    @Test
    void every_run_of_a_parameterized_test_counts() throws IOException {
        String name = TASK_1_1.get(0);
        report(Stream.concat(TASK_1_1.stream().map(MarkSheetTest::passed),
                Stream.of(passed(name + "(String)[1]"), failed(name + "(String)[2]"))));
        assertThat(outcome("1.1")).isEqualTo(Outcome.FAILED);
    }

    @Test
    void a_report_that_is_none_is_named() throws IOException {
        report("Broken", Stream.of("<testcase"));
        assertThatThrownBy(() -> MarkSheet.of(checkout))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("TEST-Broken.xml is no test report");
    }

    @Test
    void a_folder_that_is_no_checkout_is_named() {
        assertThatThrownBy(() -> MarkSheet.of(checkout.resolve("step1-echo")))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("is no checkout of Salon: it has no step1-echo");
    }

    private Outcome outcome(String task) throws IOException {
        return outcome(MarkSheet.of(checkout), task);
    }

    private static Outcome outcome(MarkSheet sheet, String task) {
        return sheet.lines().stream()
                .filter(line -> line.task().number().equals(task))
                .findFirst().orElseThrow().outcome();
    }

    private void report(Stream<String> cases) throws IOException {
        report("salon.echo.exercise.YourEchoTest", cases);
    }

    private void report(String name, Stream<String> cases) throws IOException {
        Path report = checkout.resolve("step1-echo/target/surefire-reports/TEST-" + name + ".xml");
        Files.createDirectories(report.getParent());
        Files.writeString(report, cases.collect(joining("\n", "<testsuite>", "</testsuite>")));
    }

    private static String passed(String method) {
        return testCase(method, "");
    }

    private static String failed(String method) {
        return testCase(method, "<failure/>");
    }

    private static String toDo(String method) {
        return testCase(method, "<skipped message=\"To do\"/>");
    }

    private static String testCase(String method, String inside) {
        return "<testcase name=\"%s\" classname=\"salon.echo.exercise.YourEchoTest\">%s</testcase>"
                .formatted(method, inside);
    }
}
