package salon.grading.hints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import salon.grading.Hint;
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

    @TempDir
    private Path classes;

    @Test
    void a_mistake_that_can_be_read_from_the_code_is_hinted_at_with_its_line() throws Exception {
        assertThat(hints(Locale.ENGLISH, "volatile", "inside++;")).containsExactly(new Hint("YourConnectedClients.java:7",
                "This reads a volatile field, and writes it in a second step: what if another thread comes between?"));
    }

    @Test
    void it_speaks_the_users_language() throws Exception {
        assertThat(hints(Locale.FRENCH, "volatile", "inside++;")).extracting(Hint::text).singleElement().asString()
                .startsWith("Ceci lit un champ volatile");
    }

    @Test
    void code_without_such_a_mistake_has_no_hint() throws Exception {
        assertThat(hints(Locale.ENGLISH, "", "synchronized (this) { inside++; }")).isEmpty();
    }

    private List<Hint> hints(Locale language, String modifier, String statement) throws IOException, InterruptedException {
        new Compiler().compile(new Sources(Map.of("YourConnectedClients.java", COUNTER.formatted(modifier, statement))), _ -> List.of())
                .writeTo(classes);
        return new Hints(language).in(classes);
    }
}
