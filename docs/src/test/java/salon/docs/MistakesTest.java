package salon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MistakesTest {
    @TempDir
    private Path folder;

    @Test
    void a_row_that_says_what_the_mistake_says_is_true() throws IOException {
        assertThat(row("reads once", "but the end came").found(new Mistakes())).isEmpty();
    }

    @Test
    void a_mistake_that_was_described_anew_is_found() throws IOException {
        assertThat(row("reads one time", "but the end came").found(new Mistakes())).hasSize(1)
                .first().asString().startsWith("docs/teaching.md:3: this mistake is described otherwise in grading/");
    }

    @Test
    void a_sentence_that_its_author_is_no_longer_told_is_found() throws IOException {
        assertThat(row("reads once", "but nothing came").found(new Mistakes())).hasSize(1)
                .first().asString().startsWith("docs/teaching.md:3: ");
    }

    private Planted row(String mistake, String told) throws IOException {
        return new Planted(folder)
                .file("grading/src/test/resources/salon/grading/mistakes/1.1/one-read/YourEcho.java",
                        "// mistake: reads once", "// task: 1.1", "// told: but the end came")
                .file("docs/teaching.md", "| what | told |", "| --- | --- |",
                        "| [%s](../grading/mistakes/1.1/one-read) | `%s` |".formatted(mistake, told));
    }
}
