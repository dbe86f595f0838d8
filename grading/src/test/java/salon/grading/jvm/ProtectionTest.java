package salon.grading.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import salon.echo.Echo;
import salon.grading.Course;
import salon.grading.Outcome;
import salon.grading.compile.Compiled;
import salon.testing.TaskInfo;

class ProtectionTest {
    /** Our own stub, which is to do: the harness finds the class, runs all tests, and is heard. */
    @ParameterizedTest
    @EnumSource
    void under_each_protection_that_this_machine_has_a_task_is_judged(Protection protection) throws IOException {
        Course course = Course.ofThisProgram();
        TaskInfo task = TaskInfo.of("2.1");
        String name = course.exercise(task);
        try (InputStream stub = Echo.class.getResourceAsStream("/" + name.replace('.', '/') + ".class");
                TaskProcess process = new TaskProcess(course, Archive.none(), protection, TaskProcess.LIMIT)) {
            assumeTrue(process.works(), "this machine does not have it");
            Compiled compiled = new Compiled(Map.of(name, stub.readAllBytes()), Map.of(), List.of());
            assertThat(process.judge(task, compiled).tests()).isNotEmpty()
                    .allSatisfy(test -> assertThat(test.outcome()).as(test.message()).isEqualTo(Outcome.TO_DO));
        }
    }
}
