package salon.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import salon.testing.TaskInfo;

/** Holds every task to its layout: a contract that carries its number, a stub that asks for it, a test of the two. */
class TaskLayoutTest {
    /** The steps whose contracts are written. */
    private static final Set<String> STEPS = Set.of("step1-echo", "step2-protocol", "step3-threads", "step4-rooms");

    private static final Pattern YOURS = Pattern.compile("Yours: task.*");
    private static final Pattern NUMBER = Pattern.compile("\\d\\.\\d");
    private static final Pattern TODO = Pattern.compile("todo\\(\\s*\"([^\"]*)\"");
    private static final Pattern CONTRACT = Pattern.compile("class Your\\w+Test extends (\\w+Contract)");

    static Stream<TaskInfo> tasks() {
        return TaskInfo.all().stream().filter(task -> STEPS.contains(task.step()));
    }

    static Stream<String> steps() {
        return STEPS.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void a_stub_is_there_for_the_task(TaskInfo task) throws IOException {
        assertThat(stubs(task)).as("stubs in %s that say \"Yours: task %s\"", task.step(), task.number()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void a_contract_has_the_tasks_tests(TaskInfo task) throws IOException {
        assertThat(contracts(task)).as("contracts in %s with @Task(\"%s\")", task.step(), task.number()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void each_stub_of_the_task_is_held_to_one_of_its_contracts(TaskInfo task) throws IOException {
        List<String> contracts = contracts(task).stream().map(SourceFile::name).toList();
        for (SourceFile stub : stubs(task)) {
            List<SourceFile> tests = SourceFile.in(task.step(), "test/**/exercise/" + stub.name() + "Test.java");
            assertThat(tests).as("the test of %s", stub).hasSize(1);
            assertThat(CONTRACT.matcher(tests.getFirst().code()).results().map(found -> found.group(1)))
                    .as("the contract of %s", tests.getFirst())
                    .hasSize(1).isSubsetOf(contracts);
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void no_stub_uses_its_reference(String step) throws IOException {
        for (SourceFile stub : stubs(step)) {
            String reference = stub.name().substring("Your".length());
            assertThat(stub.path().resolveSibling("../" + reference + ".java")).as("the reference").exists();
            assertThat(stub.code()).as("%s without its reference", stub)
                    .doesNotContainPattern("\\b" + reference + "\\b")
                    .doesNotContainPattern("import .*\\*;");
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void every_todo_begins_with_a_task_of_its_stub(String step) throws IOException {
        for (SourceFile stub : stubs(step)) {
            assertThat(todos(stub)).as("the todos of %s", stub)
                    .allSatisfy(todo -> assertThat(todo.split(" ", 2)[0]).isIn(tasks(stub)));
        }
    }

    @Test
    void a_task_needs_only_tasks_that_come_before_it() {
        assertThat(TaskInfo.all()).allSatisfy(task -> assertThat(task.needs())
                .allSatisfy(need -> assertThat(TaskInfo.of(need).number()).isLessThan(task.number())));
    }

    private static List<SourceFile> contracts(TaskInfo task) throws IOException {
        Pattern annotation = Pattern.compile("@Task\\((value = )?\"" + Pattern.quote(task.number()) + "\"");
        return SourceFile.in(task.step(), "test/**Contract.java").stream()
                .filter(contract -> annotation.matcher(contract.text()).find())
                .toList();
    }

    private static List<SourceFile> stubs(TaskInfo task) throws IOException {
        return stubs(task.step()).stream().filter(stub -> tasks(stub).contains(task.number())).toList();
    }

    private static List<SourceFile> stubs(String step) throws IOException {
        return SourceFile.in(step, "main/**/exercise/Your*.java").stream()
                .filter(file -> YOURS.matcher(file.text()).find())
                .toList();
    }

    /** The tasks that a stub's comment names: they stay there when the student has written the code. */
    private static List<String> tasks(SourceFile stub) {
        return YOURS.matcher(stub.text()).results()
                .flatMap(comment -> NUMBER.matcher(comment.group()).results())
                .map(MatchResult::group)
                .toList();
    }

    /** What a stub says is to do; one call may name several tasks, as in {@code "1.1 echo; 1.2 end"}. */
    private static List<String> todos(SourceFile stub) {
        return TODO.matcher(stub.text()).results().flatMap(found -> Stream.of(found.group(1).split("; "))).toList();
    }
}
