package salon.grading.inspect;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
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

    boolean declares(String member) {
        return model.methods().stream().anyMatch(method -> method.methodName().equalsString(member))
                || model.fields().stream().anyMatch(field -> field.fieldName().equalsString(member));
    }

    String name() {
        return model.thisClass().asInternalName().replace('/', '.');
    }

    String superclass() {
        return model.superclass().map(ClassEntry::asInternalName).orElse("java/lang/Object").replace('/', '.');
    }
}
