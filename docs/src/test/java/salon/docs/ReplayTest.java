package salon.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Replays what needs no server. */
@DisabledOnOs(OS.WINDOWS)
class ReplayTest {
    @TempDir
    private Path folder;

    @Test
    void what_comes_as_a_page_shows_it_is_true() throws IOException {
        replay("```console", "$ who=Ada", "$ echo \"$who speaks\"; echo", "Ada speaks", "",
                "$ date -u +%FT%T.000Z", "TIME",
                "$ printf 'all of it' | dd bs=100 count=1 2>/dev/null", "all of it", "```");
    }

    @Test
    void what_comes_otherwise_is_told_with_its_line() {
        assertThatThrownBy(() -> replay("Type:", "", "```console", "$ echo Ada", "Ada", "$ echo Bob", "Cem", "```"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("README.md:6: ");
    }

    @Test
    void what_a_program_does_not_print_is_told_with_its_line() {
        assertThatThrownBy(() -> replay("```sh", "echo Ada; echo Bob", "```", "", "```text", "Ada", "Cem", "```"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("README.md:7: does not come: Cem");
    }

    private void replay(String... lines) throws IOException {
        List<Page> pages = Repository.at(new Planted(folder).file("README.md", lines).root()).pages();
        assertThat(pages).hasSize(1);
        try (Replay replay = new Replay(pages.getFirst(), folder)) {
            for (FencedCodeBlock block : pages.getFirst().all(FencedCodeBlock.class)) {
                replay.show(block);
            }
        }
    }
}
