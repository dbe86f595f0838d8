package salon.grading;

import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the exercises' tests among compiled classes, with the task that {@code @Task} names. Class files are read and
 * not loaded, so that grading runs none of a student's code and needs none of its libraries.
 */
public final class CompiledTests {
    private static final String TASK = "Lsalon/testing/Task;";
    private static final Set<String> TESTS = Set.of(
            "Lorg/junit/jupiter/api/Test;",
            "Lorg/junit/jupiter/api/RepeatedTest;",
            "Lorg/junit/jupiter/params/ParameterizedTest;",
            "Lnet/jqwik/api/Property;",
            "Lnet/jqwik/api/Example;");

    private final Path classes;

    private CompiledTests(Path classes) {
        this.classes = classes;
    }

    /** The tests in {@code exercise} packages below a folder such as {@code target/test-classes}, or a jar's root. */
    public static List<TaskTest> in(Path classes) throws IOException {
        List<TaskTest> tests = new ArrayList<>();
        if (Files.isDirectory(classes)) {
            PathMatcher exercise = classes.getFileSystem().getPathMatcher("glob:**/exercise/*.class");
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(exercise::matches).sorted().toList()) {
                    tests.addAll(new CompiledTests(classes).of(file));
                }
            }
        }
        return tests;
    }

    private List<TaskTest> of(Path file) throws IOException {
        List<ClassModel> line = line(file);
        String name = line.getFirst().thisClass().asInternalName().replace('/', '.');
        Optional<String> ofAll = line.stream().flatMap(model -> task(model).stream()).findFirst();
        return line.stream()
                .flatMap(model -> model.methods().stream())
                .filter(CompiledTests::isTest)
                .flatMap(method -> task(method).or(() -> ofAll).stream()
                        .map(task -> new TaskTest(name, method.methodName().stringValue(), task)))
                .distinct()
                .toList();
    }

    /** The class and those above it, as far as they are tests too: a contract's tests are inherited. */
    private List<ClassModel> line(Path file) throws IOException {
        List<ClassModel> line = new ArrayList<>();
        Path next = file;
        while (Files.exists(next)) {
            ClassModel model = ClassFile.of().parse(next);
            line.add(model);
            next = classes.resolve(model.superclass().orElseThrow().asInternalName() + ".class");
        }
        return line;
    }

    private static boolean isTest(MethodModel method) {
        return annotations(method).anyMatch(annotation -> TESTS.contains(annotation.className().stringValue()));
    }

    private static Optional<String> task(AttributedElement element) {
        return annotations(element)
                .filter(annotation -> annotation.className().equalsString(TASK))
                .flatMap(annotation -> annotation.elements().stream())
                .filter(pair -> pair.name().equalsString("value"))
                .map(pair -> ((AnnotationValue.OfString) pair.value()).stringValue())
                .findFirst();
    }

    private static Stream<Annotation> annotations(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(RuntimeVisibleAnnotationsAttribute::annotations)
                .orElse(List.of())
                .stream();
    }
}
