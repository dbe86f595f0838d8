package salon.grading;

import static java.util.stream.Collectors.groupingBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import salon.testing.TaskInfo;

/** What there is to grade: each task with the tests that judge it, as this program's own class path has them. */
public final class Course {
    private final Map<String, List<TaskTest>> tests;

    private Course(List<TaskTest> tests) {
        this.tests = tests.stream().collect(groupingBy(TaskTest::task));
    }

    /** Reads the class path. */
    public static Course ofThisProgram() throws IOException {
        List<TaskTest> found = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                found.addAll(CompiledTests.in(path));
            } else if (entry.endsWith(".jar") && Files.exists(path)) {
                try (FileSystem jar = FileSystems.newFileSystem(path)) {
                    found.addAll(CompiledTests.in(jar.getPath("/")));
                }
            }
        }
        return new Course(found);
    }

    /** All tasks, in the order of their numbers. */
    public List<TaskInfo> tasks() {
        return TaskInfo.all().stream().filter(task -> tests.containsKey(task.number())).toList();
    }

    /** The tests of a task, each with the class that it stands in; there is one class a task. */
    public List<TaskTest> tests(TaskInfo task) {
        return tests.getOrDefault(task.number(), List.of());
    }

    /** The class that a student writes for a task, such as {@code salon.echo.exercise.YourEcho}. */
    public String exercise(TaskInfo task) {
        String test = tests(task).getFirst().className();
        return test.substring(0, test.length() - "Test".length());
    }
}
