package salon.grading.inspect;

import static java.util.stream.Collectors.joining;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that a class uses.
 *
 * @param owner the binary name of the class that is used
 * @param member the field or method, {@code new} for a constructor, and nothing if it is only the class
 * @param parameters the simple names of the types of a method's parameters, as in {@code (String,int)}
 * @param types the binary names of the classes that the method takes and returns, or of the field's
 * @param line where; zero if the class file does not say
 */
record Use(String owner, String member, String parameters, List<String> types, int line) {
    static Use ofClass(ClassDesc type, int line) {
        return new Use(name(type), "", "", List.of(), line);
    }

    static Use ofField(ClassDesc owner, String name, ClassDesc type, int line) {
        return new Use(name(owner), name, "", List.of(name(type)), line);
    }

    static Use ofMethod(ClassDesc owner, String name, MethodTypeDesc type, int line) {
        List<String> types = new ArrayList<>(type.parameterList().stream().map(Use::name).toList());
        types.add(name(type.returnType()));
        String parameters = type.parameterList().stream().map(ClassDesc::displayName).collect(joining(",", "(", ")"));
        return new Use(name(owner), name.equals("<init>") ? "new" : name, parameters, types, line);
    }

    /** Whether it is of one name and type with another, whosever they are. */
    boolean isAlike(Use other) {
        return member.equals(other.member) && parameters.equals(other.parameters) && types.equals(other.types);
    }

    /** Of an array, what it is an array of; a primitive type is a class of no package. */
    private static String name(ClassDesc type) {
        ClassDesc element = type;
        while (element.isArray()) {
            element = element.componentType();
        }
        return element.packageName().isEmpty() ? element.displayName() : element.packageName() + "." + element.displayName();
    }

    /** As a student would write it. */
    @Override
    public String toString() {
        String name = owner.substring(owner.lastIndexOf('.') + 1).replace('$', '.');
        return switch (member) {
            case "" -> owner.replace('$', '.');
            case "new" -> "new " + name + parameters;
            default -> name + "." + member + parameters;
        };
    }
}
