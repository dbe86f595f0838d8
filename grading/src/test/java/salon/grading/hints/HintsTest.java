package salon.grading.hints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import salon.grading.Hint;
import salon.grading.Words;
import salon.grading.compile.Compiler;
import salon.grading.compile.Sources;

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

    @Test
    void a_mistake_that_can_be_read_from_the_code_is_hinted_at_with_its_line() throws IOException {
        assertThat(hints(Locale.ENGLISH, "volatile", "inside++;")).containsExactly(new Hint(
                "YourConnectedClients.java:7",
                "This reads a volatile field, and writes it in a second step: what if another thread comes between?"));
    }

    @Test
    void it_speaks_the_users_language() throws IOException {
        assertThat(hints(Locale.FRENCH, "volatile", "inside++;")).extracting(Hint::text).singleElement().asString()
                .startsWith("Ceci lit un champ volatile");
    }

    @Test
    void code_without_such_a_mistake_has_no_hint() throws IOException {
        assertThat(hints(Locale.ENGLISH, "", "synchronized (this) { inside++; }")).isEmpty();
    }

    @Test
    void of_more_code_than_all_tasks_take_nothing_is_asked() throws IOException {
        String text = "void m%d() { System.out.println(\"" + "x".repeat(60_000) + "%1$d\"); }\n";
        String methods = IntStream.range(0, 6).mapToObj(text::formatted).collect(Collectors.joining());
        assertThat(hints(Locale.ENGLISH, methods + "volatile", "inside++;")).isEmpty();
    }

    private static List<Hint> hints(Locale language, String modifier, String statement) throws IOException {
        Sources sources = new Sources(Map.of("YourConnectedClients.java", COUNTER.formatted(modifier, statement)));
        try (Compiler compiler = new Compiler(new Words(language))) {
            return new Hints(language).of(compiler.compile(sources, _ -> List.of()));
        }
    }
}
