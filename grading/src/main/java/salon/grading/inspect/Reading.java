package salon.grading.inspect;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;

/**
 * A class of a submission, as its class file shows it.
 *
 * @param file the source that it came from
 */
record Reading(String file, ClassModel model, List<Use> uses) {
    static Reading of(String file, byte[] bytes) {
        ClassModel model = ClassFile.of().parse(bytes);
        return new Reading(file, model, ClassUses.of(model));
    }

    boolean hasNative() {
        return model.methods().stream().anyMatch(method -> method.flags().has(AccessFlag.NATIVE));
    }

    /** Whether what is used is its own: one of the same name that takes something else is not. */
    boolean declares(Use use) {
        ClassDesc self = model.thisClass().asSymbol();
        return model.methods().stream()
                        .map(method -> Use.ofMethod(self, method.methodName().stringValue(), method.methodTypeSymbol(), 0))
                        .anyMatch(own -> own.member().equals(use.member()) && own.parameters().equals(use.parameters()))
                || (use.parameters().isEmpty()
                        && model.fields().stream().anyMatch(field -> field.fieldName().equalsString(use.member())));
    }

    String name() {
        return model.thisClass().asInternalName().replace('/', '.');
    }

    String superclass() {
        return model.superclass().map(ClassEntry::asInternalName).orElse("java/lang/Object").replace('/', '.');
    }
}
