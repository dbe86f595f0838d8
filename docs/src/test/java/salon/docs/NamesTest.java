package salon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Echo", "Echo.serve", "Echo.Mode", "Mode", "Echo.java", "main/java/salon/echo/Echo.java",
            "salon.echo", "salon.echo.Echo", "1.1-1.2 YourEchoTest", "ServerSocket", "Map.Entry", "PING", "count++"})
    void what_is_there_may_be_named(String name) throws IOException {
        assertThat(page("`" + name + "`").found(new Names())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ecco", "EchoTest", "Echo.hears", "Ecco.java", "test/java/salon/echo/Echo.java",
            "salon.ecco", "salon.echo.Ecco", "1.3 YourEchoTest"})
    void what_is_not_there_is_found(String name) throws IOException {
        assertThat(page("one", "", "| a |", "| --- |", "| see `" + name + "` |").found(new Names()))
                .containsExactly("README.md:5: there is no " + name);
    }

    @Test
    void a_task_that_is_not_there_is_found() throws IOException {
        assertThat(page("Tasks 1.1, 1.2 and", "1.9, then task 5.1; version 7.1 is no task.").found(new TaskNumbers()))
                .containsExactly("README.md:1: there is no task 1.9", "README.md:2: there is no task 5.1");
    }

    @Test
    void a_word_that_belittles_is_found_but_not_in_code_and_not_in_French() throws IOException {
        assertThat(page("It is", "simply so, of", "course, and `just` that. Justice!")
                .file("docs/fr/README.md", "Un mot just.")
                .found(new Language()))
                .containsExactly("README.md:2: say it without \"simply\"",
                        "README.md:2: say it without \"of\ncourse\"");
    }

    private Planted page(String... lines) throws IOException {
        return new Planted(folder)
                .file("step1-echo/src/main/java/salon/echo/Echo.java",
                        "class Echo {", "enum Mode { }", "void serve() { }", "}")
                .file(".run/1.1-1.2-YourEchoTest.run.xml", "<component/>")
                .file("README.md", lines);
    }
}
