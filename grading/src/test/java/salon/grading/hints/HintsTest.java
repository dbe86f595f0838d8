package salon.grading.hints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import salon.grading.Hint;
import salon.grading.Words;
import salon.grading.compile.Compiler;
import salon.grading.compile.Sources;
import salon.grading.worker.Workers;

@Execution(ExecutionMode.CONCURRENT) // most of the time is spent in other processes
class HintsTest {
    private static final String COUNTER = """
            package salon.threads.exercise;

            public final class YourConnectedClients {
                private %s int inside;

                public void enter() {
                    %s
                }
            }
            """;

    private static final Hints ENGLISH = new Hints(Locale.ENGLISH);

    @Test
    void a_mistake_that_can_be_read_from_the_code_is_hinted_at_with_its_line() {
        assertThat(hints(ENGLISH, "volatile", "inside++;")).containsExactly(new Hint(
                "YourConnectedClients.java:7",
                "This reads a volatile field, and writes it in a second step: what if another thread comes between?"));
    }

    @Test
    void it_speaks_the_users_language() {
        assertThat(new Patterns(Locale.FRENCH).sentence("VO_VOLATILE_INCREMENT")).get().asString()
                .startsWith("Ceci lit un champ volatile");
    }

    @Test
    void code_without_such_a_mistake_has_no_hint() {
        assertThat(hints(ENGLISH, "", "synchronized (this) { inside++; }")).isEmpty();
    }

    @Test
    void of_classes_that_take_for_ever_nothing_is_said() {
        try (Workers impatient = new Workers(SpotBugs.class, Duration.ZERO)) {
            assertThat(hints(new Hints(Locale.ENGLISH, impatient), "volatile", "inside++;")).isEmpty();
        }
    }

    private static List<Hint> hints(Hints hints, String modifier, String statement) {
        Sources sources = new Sources(Map.of("YourConnectedClients.java", COUNTER.formatted(modifier, statement)));
        try (Compiler compiler = new Compiler(new Words(Locale.ENGLISH))) {
            return hints.of(compiler.compile(sources, _ -> List.of()));
        }
    }
}
