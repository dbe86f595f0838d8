package salon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationsTest {
    private static final String[] ENGLISH = {
        "# Echo", "", "## Tasks", "", "### 1.1 Echo", "",
        "```sh", "./salon step1 --lang en", "```", "", "```text", "hello", "```"};

    @TempDir
    private Path folder;

    @Test
    void a_page_that_says_the_same_in_French_is_level() throws IOException {
        assertThat(french("# Écho", "", "## Tâches", "", "### 1.1 L'écho", "",
                "```sh", "./salon step1 --lang fr", "```", "", "```text", "bonjour", "```")).isEmpty();
    }

    @Test
    void a_heading_that_is_missing_is_found_where_it_should_be() throws IOException {
        assertThat(french("# Écho", "", "### 1.1 L'écho", "", "```sh", "./salon step1", "```", "```text", "```"))
                .containsExactly("docs/fr/etape1-echo.md:3: this should be like step1-echo/README.md:3");
    }

    @Test
    void a_heading_of_another_level_is_found() throws IOException {
        assertThat(french("# Écho", "### Tâches", "### 1.1 L'écho", "```sh", "./salon step1", "```", "```text", "```"))
                .containsExactly("docs/fr/etape1-echo.md:2: this should be like step1-echo/README.md:3");
    }

    @Test
    void a_last_heading_that_is_missing_is_found() throws IOException {
        assertThat(french("# Écho", "", "## Tâches", "", "```sh", "./salon step1", "```", "```text", "```"))
                .containsExactly("docs/fr/etape1-echo.md:9: here is missing step1-echo/README.md:5");
    }

    @Test
    void a_task_of_another_number_is_found() throws IOException {
        assertThat(french("# Écho", "## Tâches", "### 1.2 L'écho", "```sh", "./salon step1", "```", "```text", "```"))
                .containsExactly("docs/fr/etape1-echo.md:3: this should be like step1-echo/README.md:5");
    }

    @Test
    void another_command_is_found() throws IOException {
        assertThat(french("# Écho", "## Tâches", "### 1.1 L'écho", "```sh", "./salon step2", "```", "```text", "```"))
                .containsExactly("docs/fr/etape1-echo.md:4: this should be like step1-echo/README.md:7");
    }

    @Test
    void a_block_of_code_too_many_is_found() throws IOException {
        assertThat(french("# Écho", "## Tâches", "### 1.1 L'écho", "```sh", "./salon step1", "```",
                "```text", "```", "```text", "```"))
                .containsExactly("docs/fr/etape1-echo.md:9: there is nothing like it in step1-echo/README.md");
    }

    @Test
    void other_points_are_found() throws IOException {
        assertThat(real("*3\u00a0points, 25\u00a0minutes.*", "*3\u00a0points, 20\u00a0minutes.*"))
                .hasSize(1).first().asString().contains("this should be like step1-echo/README.md:");
    }

    @Test
    void a_hint_that_is_missing_is_found() throws IOException {
        assertThat(real("<details><summary>Indice 3", ""))
                .hasSize(1).first().asString().contains("this should be like step1-echo/README.md:");
    }

    private List<String> real(String from, String to) throws IOException {
        return new Planted(folder)
                .ours("step1-echo/README.md")
                .ours("docs/fr/etape1-echo.md", from, to)
                .found(new Translations());
    }

    private List<String> french(String... lines) throws IOException {
        return new Planted(folder)
                .file("step1-echo/README.md", ENGLISH)
                .file("docs/fr/etape1-echo.md", lines)
                .found(new Translations());
    }
}
