package salon.grading.inspect;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import salon.grading.Course;
import salon.grading.Words;
import salon.grading.compile.Fault;
import salon.testing.TaskInfo;

/** Reads the classes of our own solutions and stubs: nothing of them is refused. */
class ReferencesTest {
    private static final Words WORDS = new Words(Locale.ENGLISH);

    static Stream<TaskInfo> tasks() throws IOException {
        return Course.ofThisProgram().tasks().stream();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void neither_the_reference_nor_the_stub_is_refused(TaskInfo task) throws IOException {
        String exercise = Course.ofThisProgram().exercise(task);
        for (String name : List.of(exercise, exercise.replace(".exercise.Your", "."))) {
            Map<String, Reading> own = classes(name);
            Refusals refusals = new Refusals(
                    AllowList.load(), new Steps(), WORDS, List.of(task.number()), exercise, own);
            assertThat(own.values().stream().flatMap(reading -> refusals.of(reading).stream()).map(Fault::toString)).isEmpty();
        }
    }

    /** A class and those that stand in it. */
    private static Map<String, Reading> classes(String name) throws IOException {
        String path = name.replace('.', '/');
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            Path folder = modules.map(module -> module.resolve("target/classes").resolve(path + ".class"))
                    .filter(Files::exists).findFirst().orElseThrow().getParent();
            try (Stream<Path> files = Files.list(folder)) {
                String simple = path.substring(path.lastIndexOf('/') + 1);
                return files.filter(one -> one.getFileName().toString().matches(simple + "(\\$.*)?\\.class"))
                        .map(ReferencesTest::read)
                        .collect(toMap(reading -> reading.model().thisClass().asInternalName().replace('/', '.'), it -> it));
            }
        }
    }

    private static Reading read(Path file) {
        try {
            return Reading.of(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
