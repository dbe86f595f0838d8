package salon.grading.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;
import salon.grading.Outcome;
import salon.grading.TaskResult;
import salon.grading.Words;

class BoardTest {
    private static final List<TaskResult> MIXED = Results.but(
            Results.of("1.1", Outcome.PASSED, ""),
            Results.of("1.2", Outcome.FAILED, "Ada should hear the end\n\n\"Bob\" waits at Echo.java:12"));

    @Test
    void each_step_and_task_has_a_line_and_the_next_task_some_more() {
        assertThat(lines(Locale.ENGLISH, Signs.ASCII, Ansi.OFF, MIXED)).startsWith(
                "Salon      #---------------------------------------  3 of 100 points",
                "1 echo     ##########------------------------------  3 of 12 points",
                "  + 1.1  Echo what arrives                      3",
                "  x 1.2  End with the client                    3  1 of 2 tests passed",
                "  . 1.3  Take the next client                   3",
                "  . 1.4  Stop                                   3",
                "2 protocol ----------------------------------------  0 of 23 points")
                .endsWith(
                "",
                "Next: 1.2  End with the client",
                "  the second is served:",
                "  Ada should hear the end",
                "  What does read return when the client has closed its sending side, and what",
                "  may you still do then?",
                "  Read step1-echo/README.md, 1.2, and write",
                "  step1-echo/src/main/java/salon/echo/exercise/YourEcho.java");
    }

    @Test
    void what_is_to_do_has_no_failure_to_tell() {
        assertThat(lines(Locale.ENGLISH, Signs.ASCII, Ansi.OFF, Results.but())).endsWith(
                "Next: 1.1  Echo what arrives",
                "  What does read return when less has arrived than the buffer holds?",
                "  Read step1-echo/README.md, 1.1, and write",
                "  step1-echo/src/main/java/salon/echo/exercise/YourEcho.java");
    }

    @Test
    void who_reads_french_is_sent_to_the_french_lesson() {
        assertThat(lines(Locale.FRENCH, Signs.UNICODE, Ansi.OFF, Results.but())).contains(
                "  Lisez docs/fr/etape1-echo.md, 1.1, puis écrivez");
    }

    @Test
    void it_fits_a_screen() {
        String long_ = "Ada should hear every word of this sentence, which goes on. ".repeat(50);
        List<TaskResult> results = Results.but(Results.of("3.1", Outcome.FAILED, long_));
        assertThat(lines(Locale.FRENCH, Signs.UNICODE, Ansi.OFF, results))
                .hasSizeLessThanOrEqualTo(36)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void a_terminal_that_does_not_know_unicode_is_spared_it() {
        assertThat(Signs.of(StandardCharsets.UTF_8)).isEqualTo(Signs.UNICODE);
        assertThat(Signs.of(StandardCharsets.ISO_8859_1)).isEqualTo(Signs.ASCII);
        assertThat(lines(Locale.FRENCH, Signs.ASCII, Ansi.OFF, MIXED))
                .allMatch(line -> StandardCharsets.US_ASCII.newEncoder().canEncode(line))
                .contains("  x 1.2  End with the client                    3  tests reussis : 1 sur 2");
    }

    @Test
    void colours_are_for_terminals_that_have_them() {
        assertThat(lines(Locale.ENGLISH, Signs.UNICODE, Ansi.OFF, MIXED)).noneMatch(line -> line.contains("\033"));
        assertThat(lines(Locale.ENGLISH, Signs.UNICODE, Ansi.ON, MIXED)).contains(
                "  \033[32m✔\033[0m 1.1  Echo what arrives                      3");
    }

    @Test
    void when_all_is_done_it_says_so() {
        List<TaskResult> done = Results.but().stream()
                .map(result -> Results.of(result.task().number(), Outcome.PASSED, "")).toList();
        assertThat(lines(Locale.ENGLISH, Signs.ASCII, Ansi.OFF, done))
                .startsWith("Salon      ########################################  100 of 100 points")
                .endsWith("", "All of it is done.");
    }

    private static List<String> lines(Locale language, Signs signs, Ansi ansi, List<TaskResult> results) {
        Checkout checkout = new Checkout(Path.of(""), Results.course());
        return new Board(checkout, new Words(language), signs, ansi).lines(results);
    }
}
