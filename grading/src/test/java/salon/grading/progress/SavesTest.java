package salon.grading.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import salon.testing.Doing;

class SavesTest {
    @TempDir
    private Path folder;

    @Test
    void a_file_that_is_saved_or_made_or_deleted_is_noticed() throws Exception {
        Path file = folder.resolve("YourEcho.java");
        try (Saves saves = new Saves(List.of(folder))) {
            Doing<Void> wait = waiting(saves);
            assertThat(wait.isDone()).as("before anything was saved").isFalse();
            Files.writeString(file, "class YourEcho {}");
            wait.result("a file that was made is noticed");
            Files.writeString(file, "class YourEcho { }");
            waiting(saves).result("a file that was saved while nobody waited is noticed");
            Files.delete(file);
            waiting(saves).result("a file that was deleted is noticed");
        }
    }

    @Test
    void where_no_events_come_it_looks_itself() throws Exception {
        Path none = folder.resolve("not-there-yet"); // and so it can tell nothing
        try (Saves saves = new Saves(List.of(none))) {
            Doing<Void> wait = waiting(saves);
            Files.createDirectory(none);
            Files.writeString(none.resolve("YourEcho.java"), "class YourEcho {}");
            wait.result("a file that was made is noticed");
        }
    }

    private static Doing<Void> waiting(Saves saves) {
        return Doing.<Void>start(() -> {
            saves.await();
            return null;
        }).untilItWaits();
    }
}
