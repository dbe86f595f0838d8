package salon.grading.jvm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import salon.grading.Course;
import salon.grading.compile.Compiled;
import salon.testing.TaskInfo;

class TaskProcessTest {
    @Test
    void what_is_to_be_judged_after_the_end_is_no_verdict() throws IOException {
        TaskProcess process = new TaskProcess(Course.ofThisProgram(), Archive.none(), Protection.PLAIN, TaskProcess.LIMIT);
        process.close();
        assertThatThrownBy(() -> process.judge(TaskInfo.of("2.1"), new Compiled(Map.of(), Map.of(), List.of())))
                .isInstanceOf(CancellationException.class).hasMessage("The grader was told to stop.");
    }
}
