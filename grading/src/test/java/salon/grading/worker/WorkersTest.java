package salon.grading.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // most of the time is spent in other processes
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // who waits for an answer can not be interrupted
class WorkersTest {
    private final Workers workers = new Workers(Program.class, Duration.ofSeconds(5));

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void a_question_is_answered_whatever_is_printed_meanwhile() throws IOException {
        assertThat(workers.ask("é\n", String.class)).contains("é\n!");
        assertThat(workers.ask("print", String.class)).contains("print!");
    }

    @Test
    void a_question_without_end_has_no_answer_and_the_next_one_has() throws IOException {
        assertThat(workers.ask("go on for ever", String.class)).isEmpty();
        assertThat(workers.ask("next", String.class)).contains("next!");
    }

    @Test
    void a_question_that_takes_more_memory_than_there_is_has_no_answer_and_the_next_one_has() throws IOException {
        assertThat(workers.ask("take all memory", String.class)).isEmpty();
        assertThat(workers.ask("next", String.class)).contains("next!");
    }

    @Test
    void a_program_that_ends_in_the_middle_of_its_answer_has_given_none() throws IOException {
        assertThat(workers.ask("break off", String.class)).isEmpty();
    }

    @Test
    void a_worker_that_is_not_needed_any_more_cleans_up(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("leftover");
        try (Workers own = new Workers(Program.class, Duration.ofSeconds(5))) {
            own.ask("until the end: " + file, String.class);
            assertThat(file).exists();
        }
        assertThat(file).doesNotExist();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "nobody can tell there that a process was killed")
    void that_somebody_else_killed_a_worker_is_no_questions_fault() throws IOException {
        Worker worker = new Worker(Program.class);
        worker.kill();
        assertThatIOException().isThrownBy(() -> worker.ask("next", String.class, Duration.ofMinutes(1)))
                .withMessage("A process of the grader was killed. Is the machine short of memory?");
    }

    /** Answers what it hears with an exclamation mark. */
    static final class Program {
        public static void main(String[] args) throws IOException {
            var answers = System.out;
            Service.run(new TypeToken<String>() {}, question -> {
                switch (question) {
                    case "go on for ever" -> {
                        while (true) {
                            Thread.onSpinWait();
                        }
                    }
                    case "take all memory" -> System.out.println(new long[Integer.MAX_VALUE / 8].length);
                    case "break off" -> {
                        answers.print("\"bre");
                        answers.flush();
                        System.exit(0);
                    }
                    case "print" -> System.out.println("hello");
                    default -> {
                        if (question.startsWith("until the end: ")) {
                            Path file = Files.createFile(Path.of(question.substring("until the end: ".length())));
                            file.toFile().deleteOnExit();
                        }
                    }
                }
                return question + "!";
            });
        }
    }
}
