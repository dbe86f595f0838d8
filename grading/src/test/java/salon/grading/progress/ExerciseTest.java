package salon.grading.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseTest {
    @TempDir
    private Path folder;

    @Test
    void a_class_comes_with_those_that_it_names_and_no_others() throws IOException {
        save("YourRoom.java", "class YourRoom { Seats seats; }");
        save("Seats.java", "class Seats { Seat[] all; YourRoom room; }");
        save("Seat.java", "class Seat {}");
        save("YourLobby.java", "class YourLobby { YourRoom room; }");
        assertThat(Exercise.in(folder.resolve("YourRoom.java")).files())
                .containsOnlyKeys("YourRoom.java", "Seats.java", "Seat.java")
                .containsEntry("Seat.java", "class Seat {}");
    }

    @Test
    void a_file_that_is_not_there_has_no_class() throws IOException {
        assertThat(Exercise.in(folder.resolve("nowhere/YourRoom.java")).files()).isEmpty();
    }

    private void save(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
