package salon.grading.inspect;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.BootstrapMethodEntry;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.BootstrapMethodsAttribute;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects all that a class file can reach by name, in its code or by what it declares. Used by one thread. */
final class ClassUses {
    private static final Pattern IN_SIGNATURE = Pattern.compile("L([^;<>.:()\\[]+/[^;<>.:()\\[]+)");

    private final Map<Use, Use> uses = new LinkedHashMap<>();
    private int line;

    private ClassUses() {}

    /** Each use once, at the first line that has it. */
    static List<Use> of(ClassModel model) {
        ClassUses collector = new ClassUses();
        model.methods().stream().map(MethodModel::code).flatMap(code -> code.stream()).forEach(code -> {
            collector.line = 0;
            code.forEach(collector::take);
        });
        collector.line = 0;
        model.superclass().ifPresent(collector::takeClass);
        model.interfaces().forEach(collector::takeClass);
        collector.takeDeclared(model);
        List<BootstrapMethodEntry> bootstraps = model.findAttribute(Attributes.bootstrapMethods())
                .map(BootstrapMethodsAttribute::bootstrapMethods).orElse(List.of());
        bootstraps.forEach(collector::takeBootstrap);
        Set<PoolEntry> taken = bootstraps.stream()
                .map(bootstrap -> bootstrap.bootstrapMethod().reference()).collect(Collectors.toSet());
        // Whatever else the pool has, an instruction that is unknown here could use.
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof MemberRefEntry && !taken.contains(entry)) {
                collector.takeEntry(entry);
            }
        }
        return List.copyOf(collector.uses.values());
    }

    /** What a library makes objects by, as Gson does: the types of fields and methods, signatures and annotations. */
    private void takeDeclared(ClassModel model) {
        model.fields().forEach(field -> takeType(field.fieldTypeSymbol()));
        model.methods().forEach(method -> takeTypes(method.methodTypeSymbol()));
        Stream.of(Stream.of(model), model.fields().stream(), model.methods().stream())
                .flatMap(declared -> declared)
                .forEach(declared -> {
                    declared.findAttribute(Attributes.signature()).ifPresent(this::takeSignature);
                    declared.findAttribute(Attributes.runtimeVisibleAnnotations())
                            .ifPresent(present -> present.annotations().forEach(this::takeAnnotation));
                });
    }

    private void takeAnnotation(Annotation annotation) {
        takeType(annotation.classSymbol());
        annotation.elements().forEach(element -> takeValue(element.value()));
    }

    private void takeValue(AnnotationValue value) {
        switch (value) {
            case AnnotationValue.OfClass type -> takeType(type.classSymbol());
            case AnnotationValue.OfArray array -> array.values().forEach(this::takeValue);
            case AnnotationValue.OfAnnotation inner -> takeAnnotation(inner.annotation());
            default -> {
            }
        }
    }

    private void takeSignature(SignatureAttribute signature) {
        IN_SIGNATURE.matcher(signature.signature().stringValue()).results()
                .forEach(type -> takeType(ClassDesc.ofInternalName(type.group(1))));
    }

    private void takeType(ClassDesc type) {
        add(Use.ofClass(type, line));
    }

    private void takeTypes(MethodTypeDesc type) {
        type.parameterList().forEach(this::takeType);
        takeType(type.returnType());
    }

    private void take(CodeElement element) {
        switch (element) {
            case LineNumber number -> line = number.line();
            case InvokeInstruction call -> takeEntry(call.method());
            case FieldInstruction field -> takeEntry(field.field());
            case NewReferenceArrayInstruction array -> takeClass(array.componentType());
            case NewMultiArrayInstruction array -> takeClass(array.arrayType());
            case TypeCheckInstruction check -> takeClass(check.type());
            case ConstantInstruction.LoadConstantInstruction constant -> takeConstant(constant.constantEntry());
            case InvokeDynamicInstruction dynamic -> {
                takeTypes(dynamic.typeSymbol()); // of a lambda, what it is, which nothing else may name
                takeBootstrap(dynamic.invokedynamic().bootstrap());
            }
            case ExceptionCatch caught -> caught.catchType().ifPresent(this::takeClass);
            default -> {
            }
        }
    }

    private void takeEntry(PoolEntry entry) {
        switch (entry) {
            case FieldRefEntry field ->
                add(Use.ofField(field.owner().asSymbol(), field.name().stringValue(), field.typeSymbol(), line));
            case MemberRefEntry method -> add(Use.ofMethod(method.owner().asSymbol(), method.name().stringValue(),
                    MethodTypeDesc.ofDescriptor(method.type().stringValue()), line));
            case MethodHandleEntry handle -> takeEntry(handle.reference());
            default -> {
            }
        }
    }

    private void takeClass(ClassEntry entry) {
        takeType(entry.asSymbol());
    }

    private void takeConstant(LoadableConstantEntry constant) {
        switch (constant) {
            case ClassEntry type -> takeClass(type);
            case MethodTypeEntry type -> takeTypes(type.asSymbol());
            default -> takeEntry(constant);
        }
    }

    /** The bootstrap takes types that nobody may use by name, such as a lookup, which the JVM hands to it. */
    private void takeBootstrap(BootstrapMethodEntry bootstrap) {
        MemberRefEntry method = bootstrap.bootstrapMethod().reference();
        ClassDesc owner = method.owner().asSymbol();
        add(Use.ofMethod(owner, method.name().stringValue(), MethodTypeDesc.ofDescriptor("()V"), line));
        bootstrap.arguments().forEach(this::takeConstant);
    }

    private void add(Use use) {
        uses.putIfAbsent(new Use(use.owner(), use.member(), use.parameters(), use.types(), 0), use);
    }
}
