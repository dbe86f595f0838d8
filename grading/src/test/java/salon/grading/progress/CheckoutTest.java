package salon.grading.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import salon.grading.Outcome;
import salon.grading.TaskResult;
import salon.testing.TaskInfo;

class CheckoutTest {
    @TempDir
    private Path folder;
    private Checkout checkout;

    @BeforeEach
    void open() {
        checkout = new Checkout(folder, Results.course());
    }

    @Test
    void next_is_the_first_task_that_is_to_do() {
        assertThat(next(Results.of("1.1", Outcome.PASSED, ""))).hasValue("1.2");
    }

    @Test
    void a_task_that_failed_comes_before_all_that_are_to_do() {
        assertThat(next(Results.of("3.3", Outcome.FAILED, "both saw one place free"))).hasValue("3.3");
    }

    @Test
    void of_several_that_failed_the_one_that_was_saved_last_is_next() throws IOException {
        save("3.3", 1_000);
        save("4.2", 3_000);
        save("3.5", 2_000);
        assertThat(next(Results.of("3.3", Outcome.FAILED, ""), Results.of("3.5", Outcome.FAILED, ""),
                Results.of("4.2", Outcome.FAILED, ""))).hasValue("4.2");
    }

    private Optional<String> next(TaskResult... known) {
        return checkout.next(Results.but(known)).map(result -> result.task().number());
    }

    private void save(String task, long millis) throws IOException {
        Path file = folder.resolve(checkout.file(TaskInfo.of(task)));
        Files.createDirectories(file.getParent());
        Files.writeString(file, "class Your {}");
        Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
    }
}
