package salon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {
    @TempDir
    private Path folder;

    @Test
    void a_picture_that_is_shown_and_described_is_as_it_should_be() throws IOException {
        assertThat(page("[![Two clients](gallery/a.png)](gallery/a.png)").found(new Pictures())).isEmpty();
    }

    @Test
    void a_picture_that_is_not_described_is_found() throws IOException {
        assertThat(page("one", "![ ](gallery/a.png)").found(new Pictures()))
                .containsExactly("docs/page.md:2: say in words what this picture shows");
    }

    @Test
    void a_picture_that_no_page_shows_is_found() throws IOException {
        assertThat(page("[a link shows nothing](gallery/a.png)").found(new Pictures()))
                .containsExactly("docs/gallery/a.png:1: no page shows this picture");
    }

    private Planted page(String... lines) throws IOException {
        return new Planted(folder).file("docs/gallery/a.png").file("docs/page.md", lines);
    }
}
