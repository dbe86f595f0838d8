package salon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotesTest {
    @TempDir
    private Path folder;

    @Test
    void a_run_of_a_files_lines_is_a_quote() throws IOException {
        assertThat(page("```java file=Sum.java", "    int b;", "    int c;", "```").found(new Quotes())).isEmpty();
    }

    @Test
    void a_line_that_was_changed_is_found() throws IOException {
        assertThat(page("It says", "", "```java file=Sum.java", "    int b;", "    long c;", "```").found(new Quotes()))
                .containsExactly("README.md:5: Sum.java does not go on so: long c;");
    }

    @Test
    void a_line_that_was_left_out_is_found() throws IOException {
        assertThat(page("```java file=Sum.java", "    int a;", "    int c;", "```").found(new Quotes()))
                .containsExactly("README.md:3: Sum.java does not go on so: int c;");
    }

    @Test
    void other_blanks_are_found() throws IOException {
        assertThat(page("```java file=Sum.java", "int a;", "```").found(new Quotes()))
                .containsExactly("README.md:2: Sum.java does not go on so: int a;");
    }

    @Test
    void a_file_that_is_gone_is_found() throws IOException {
        assertThat(page("```java file=Product.java", "int a;", "```").found(new Quotes()))
                .containsExactly("README.md:1: there is no file Product.java");
    }

    private Planted page(String... lines) throws IOException {
        return new Planted(folder)
                .file("Sum.java", "class Sum {", "    int a;", "    int b;", "    int c;", "}")
                .file("README.md", lines);
    }
}
