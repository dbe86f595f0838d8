package salon.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import salon.testing.CodeOutline.Kind;
import salon.testing.CodeOutline.Step;

/**
 * Finds fields of a class that one of its methods reads in a loop and another one writes, and that are neither volatile
 * nor read under a lock: once such a loop is compiled, it may never look again. It reads the class file and runs
 * nothing. What it finds explains a loop that does not end; by itself it decides nothing, since the loop may end all the
 * same.
 */
final class PlainFields {
    private final String source;
    private final Set<String> plain = new HashSet<>();
    private final Map<String, CodeOutline> methods = new HashMap<>();

    private PlainFields(Stream<ClassModel> nest, String source) {
        this.source = source;
        nest.forEach(type -> {
            String name = type.thisClass().asInternalName();
            type.fields().stream().filter(PlainFields::isPlain)
                    .forEach(field -> plain.add(name + "." + field.fieldName().stringValue()));
            type.methods().stream().map(method -> CodeOutline.of(method, name))
                    .forEach(method -> methods.put(method.name(), method));
        });
    }

    private static boolean isPlain(FieldModel field) {
        return !field.flags().has(AccessFlag.VOLATILE) && !field.flags().has(AccessFlag.FINAL);
    }

    /**
     * A sentence on each such field of a class, or of those within it, that a given method reads.
     *
     * @param type the class's name, as in {@code salon.threads.exercise.YourX}
     * @param method the name of the one whose loop does not end
     * @return nothing if there is no such field, or no class file
     */
    static List<String> readInLoop(String type, String method) {
        return model(type.replaceFirst("\\$.*", "").replace('.', '/'))
                .map(outer -> new PlainFields(nest(outer), source(outer)).hints(type.replace('.', '/') + "." + method))
                .orElse(List.of());
    }

    private static Optional<ClassModel> model(String internalName) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(internalName + ".class")) {
            return file == null ? Optional.empty() : Optional.of(ClassFile.of().parse(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<ClassModel> nest(ClassModel outer) {
        return Stream.concat(Stream.of(outer), outer.findAttribute(Attributes.nestMembers()).stream()
                .flatMap(members -> members.nestMembers().stream())
                .flatMap(member -> model(member.asInternalName()).stream()));
    }

    private static String source(ClassModel outer) {
        return outer.findAttribute(Attributes.sourceFile()).map(file -> file.sourceFile().stringValue()).orElse("?");
    }

    private List<String> hints(String method) {
        return methods.values().stream()
                .filter(reader -> reader.name().startsWith(method + "("))
                .filter(reader -> !isAlwaysLocked(reader, new HashSet<>()))
                .flatMap(reader -> reader.steps().stream()
                        .filter(step -> step.inLoop() && !step.locked())
                        .flatMap(step -> hints(step, reader)))
                .distinct().sorted().toList();
    }

    private Stream<String> hints(Step step, CodeOutline reader) {
        return read(step, new HashSet<>()).stream()
                .flatMap(field -> writes(field, reader).stream().map(line ->
                        "`%s` is read in a loop at %s:%d, under no lock, and written at :%s, and it is not volatile"
                                .formatted(field.replaceFirst(".*\\.", ""), source, step.line(), line)));
    }

    /** The plain fields that a step reads, itself or by what it calls. */
    private Set<String> read(Step step, Set<String> visited) {
        if (step.kind() == Kind.READ) {
            return plain.contains(step.target()) ? Set.of(step.target()) : Set.of();
        }
        CodeOutline called = methods.get(step.target());
        if (step.kind() == Kind.WRITE || called == null || !visited.add(called.name())) {
            return Set.of();
        }
        return called.steps().stream()
                .filter(inner -> !inner.locked())
                .flatMap(inner -> read(inner, visited).stream())
                .collect(Collectors.toSet());
    }

    /** The lines where other methods write the field; a constructor does before anybody else can look. */
    private Optional<String> writes(String field, CodeOutline reader) {
        return methods.values().stream()
                .filter(method -> !method.equals(reader) && !method.name().contains("<"))
                .flatMap(method -> method.steps().stream())
                .filter(step -> step.kind() == Kind.WRITE && step.target().equals(field))
                .map(step -> String.valueOf(step.line()))
                .distinct().sorted()
                .reduce((one, other) -> one + " and :" + other);
    }

    /** Whether all who call a method hold a lock; what is called from outside, as by a thread, is not. */
    private boolean isAlwaysLocked(CodeOutline method, Set<CodeOutline> visited) {
        Map<CodeOutline, List<Step>> calls = methods.values().stream().collect(Collectors.toMap(caller -> caller,
                caller -> caller.steps().stream().filter(step -> step.target().equals(method.name())).toList()));
        return visited.add(method)
                && calls.values().stream().anyMatch(steps -> !steps.isEmpty())
                && calls.entrySet().stream().allMatch(entry -> entry.getValue().stream().allMatch(Step::locked)
                        || isAlwaysLocked(entry.getKey(), visited));
    }
}
