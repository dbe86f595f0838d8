package salon.benchmarks.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import salon.benchmarks.report.Predictions;

class InterviewTest {
    private final StringWriter said = new StringWriter();

    private Predictions ask(String typed) throws IOException {
        return new Interview(new BufferedReader(new StringReader(typed)), new PrintWriter(said)).ask();
    }

    @Test
    void answers_are_predictions_in_the_order_of_the_questions() throws IOException {
        assertThat(ask("3200\n200\n800.5\n").byFigure()).containsExactly(
                entry("SessionWait thread-per-client 64", 3200.0),
                entry("SessionWait pool-4 64", 200.0),
                entry("SessionWait pool-16 64", 800.5));
    }

    @Test
    void an_empty_line_skips_one() throws IOException {
        assertThat(ask("\n \n800\n").byFigure()).containsExactly(entry("SessionWait pool-16 64", 800.0));
    }

    @Test
    void the_end_of_the_input_skips_the_rest() throws IOException {
        assertThat(ask("").byFigure()).isEmpty();
    }

    @Test
    void all_questions_are_asked_in_words() throws IOException {
        ask("\n".repeat(Interview.HEADLINE.size()));
        assertThat(Interview.HEADLINE).allSatisfy(question -> assertThat(said.toString()).contains(question.words()));
    }

    @Test
    void what_is_no_positive_number_is_asked_again() throws IOException {
        assertThat(ask("many\n-3\n3200\n200\n").byFigure()).containsExactly(
                entry("SessionWait thread-per-client 64", 3200.0),
                entry("SessionWait pool-4 64", 200.0));
        assertThat(said.toString())
                .contains("\"many\" is no positive number such as 200 or 12.5.", "\"-3\" is no positive number");
    }
}
