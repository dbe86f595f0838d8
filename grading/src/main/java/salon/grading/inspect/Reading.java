package salon.grading.inspect;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A class of a submission, as its class file shows it.
 *
 * @param file the source that it came from
 */
record Reading(String file, ClassModel model) {
    private static final Pattern EXERCISE = Pattern.compile("salon[./]\\w+[./]exercise[./][^;<>:()\\[./\\s]+");

    static Reading of(String file, byte[] bytes) {
        return new Reading(file, ClassFile.of().parse(bytes));
    }

    List<Use> uses() {
        return ClassUses.of(model);
    }

    boolean hasNative() {
        return model.methods().stream().anyMatch(method -> method.flags().has(AccessFlag.NATIVE));
    }

    boolean isAbstract() {
        return model.flags().has(AccessFlag.ABSTRACT);
    }

    /** Whether what is used is its own: one of the same name that takes something else, or does nothing, is not. */
    boolean declares(Use use) {
        ClassDesc self = model.thisClass().asSymbol();
        return model.methods().stream()
                        .filter(method -> !method.flags().has(AccessFlag.ABSTRACT))
                        .map(method -> Use.ofMethod(self, method.methodName().stringValue(), method.methodTypeSymbol(), 0))
                        .anyMatch(use::isAlike)
                || model.fields().stream()
                        .map(field -> Use.ofField(self, field.fieldName().stringValue(), field.fieldTypeSymbol(), 0))
                        .anyMatch(use::isAlike);
    }

    /** The classes in packages of exercises that it names in any way: more than it uses, and none is missing. */
    Stream<String> exercises() {
        return StreamSupport.stream(model.constantPool().spliterator(), false)
                .flatMap(entry -> entry instanceof Utf8Entry text
                        ? EXERCISE.matcher(text.stringValue()).results() : Stream.empty())
                .map(found -> found.group().replace('/', '.'))
                .distinct();
    }

    Stream<String> supertypes() {
        return Stream.concat(model.superclass().stream(), model.interfaces().stream())
                .map(type -> type.asInternalName().replace('/', '.'));
    }

    String name() {
        return model.thisClass().asInternalName().replace('/', '.');
    }

    String superclass() {
        return model.superclass().map(ClassEntry::asInternalName).orElse("java/lang/Object").replace('/', '.');
    }
}
