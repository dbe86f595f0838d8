package salon.grading.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import salon.grading.Course;
import salon.grading.Outcome;
import salon.grading.TestResult;
import salon.testing.TaskInfo;

class VerdictTest {
    @Test
    void what_was_not_seen_of_a_process_that_began_has_failed() throws IOException {
        Verdict verdict = new Verdict(Course.ofThisProgram().tests(TaskInfo.of("2.1")));
        verdict.begin();
        assertThat(verdict.end("It ended.")).isNotEmpty().extracting(TestResult::outcome).containsOnly(Outcome.FAILED);
    }

    @Test
    void that_a_process_never_began_says_nothing_about_the_student() throws IOException {
        Verdict verdict = new Verdict(Course.ofThisProgram().tests(TaskInfo.of("2.1")));
        assertThat(verdict.end("It ended.")).isNotEmpty().extracting(TestResult::outcome).containsOnly(Outcome.BROKEN);
    }
}
