package salon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
    @TempDir
    private Path folder;

    @Test
    void links_to_files_folders_and_headings_lead_there() throws IOException {
        assertThat(page("[a](../README.md) [b](../README.md#what-it-is) [c](.) [d](#here) [e](https://example.org/x#y)",
                "", "# Here")
                .found(new Links())).isEmpty();
    }

    @Test
    void a_link_to_a_file_that_is_gone_is_found() throws IOException {
        assertThat(page("one", "two [a](gone.md)").found(new Links()))
                .containsExactly("docs/page.md:2: there is no docs/gone.md");
    }

    @Test
    void a_link_in_a_table_is_found() throws IOException {
        assertThat(page("| a |", "| --- |", "| [a](../gone.md) |").found(new Links()))
                .containsExactly("docs/page.md:3: there is no gone.md");
    }

    @Test
    void a_picture_that_is_gone_is_found() throws IOException {
        assertThat(page("![a](gone.png)").found(new Links()))
                .containsExactly("docs/page.md:1: there is no docs/gone.png");
    }

    @Test
    void a_heading_that_is_gone_is_found() throws IOException {
        assertThat(page("[a](../README.md#what-it-was)", "", "[b](#there)").found(new Links())).containsExactly(
                "docs/page.md:1: README.md has no heading #what-it-was",
                "docs/page.md:3: docs/page.md has no heading #there");
    }

    @Test
    void anchors_are_made_as_GitHub_makes_them() throws IOException {
        assertThat(page("[a](#2-2-read-frames) [b](#22-read-frames) [c](#à-faire) [d](#à-faire-1) [e](#à-faire-2)", "",
                "# 2.2 Read `frames`", "# À faire", "# À faire").found(new Links())).containsExactly(
                "docs/page.md:1: docs/page.md has no heading #2-2-read-frames",
                "docs/page.md:1: docs/page.md has no heading #à-faire-2");
    }

    @Test
    void a_link_in_a_block_of_code_is_none() throws IOException {
        assertThat(page("```text", "[a](gone.md)", "```").found(new Links())).isEmpty();
    }

    private Planted page(String... lines) throws IOException {
        return new Planted(folder).file("README.md", "# What it is").file("docs/page.md", lines);
    }
}
