package salon.grading.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import salon.grading.Words;
import salon.grading.compile.Fault;
import salon.grading.compile.Sources;

class ExerciseTest {
    private static final String PACKAGE = "package salon.rooms.exercise; ";
    private static final Words WORDS = new Words(Locale.ENGLISH);

    @TempDir
    private Path folder;

    @Test
    void a_class_comes_with_those_that_it_names_and_no_others() throws IOException {
        save("YourRoom.java", "class YourRoom { Seats seats; }");
        save("Seats.java", "class Seats { Seat[] all; YourRoom room; }");
        save("Seat.java", "class Seat {}");
        save("YourLobby.java", "class YourLobby { YourRoom room; }");
        assertThat(Exercise.in(folder.resolve("YourRoom.java"), WORDS).files())
                .containsOnlyKeys("YourRoom.java", "Seats.java", "Seat.java")
                .containsEntry("Seat.java", PACKAGE + "class Seat {}");
    }

    @Test
    void a_file_that_is_not_there_has_no_class() throws IOException {
        assertThat(Exercise.in(folder.resolve("nowhere/YourRoom.java"), WORDS).files()).isEmpty();
    }

    @Test
    void what_an_editor_keeps_beside_a_class_while_it_is_edited_is_none() throws IOException {
        save("YourRoom.java", "class YourRoom {}");
        Files.createSymbolicLink(folder.resolve(".#YourRoom.java"), Path.of("ada@home.17"));
        Sources sources = Exercise.in(folder.resolve("YourRoom.java"), WORDS);
        assertThat(sources.files()).containsOnlyKeys("YourRoom.java");
        assertThat(sources.faults()).isEmpty();
    }

    @Test
    void a_class_that_is_not_in_utf_8_is_told_so_as_when_it_is_handed_in() throws IOException {
        Files.write(folder.resolve("YourRoom.java"), (PACKAGE + "// é").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Exercise.in(folder.resolve("YourRoom.java"), WORDS).faults()).extracting(Fault::toString)
                .containsExactly("YourRoom.java: is not in UTF-8. Save it in that encoding.");
    }

    private void save(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), PACKAGE + text);
    }
}
