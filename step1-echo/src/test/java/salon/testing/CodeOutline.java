package salon.testing;

import java.lang.classfile.Attributes;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/**
 * What a method's code does to fields and which methods it calls, where, in a loop or not, under a lock or not.
 *
 * @param name the method's, after its class's internal name, as in {@code salon/threads/exercise/YourX.take()V}
 */
record CodeOutline(String name, List<Step> steps) {
    /** What a step does to its target, which is a field or a method. */
    enum Kind { READ, WRITE, CALL }

    /** A step that matters here. */
    record Step(Kind kind, String target, int line, boolean inLoop, boolean locked) {}

    private record Range(int from, int to) {
        boolean contains(int position) {
            return from <= position && position < to;
        }
    }

    /** Reads a method's code. */
    static CodeOutline of(MethodModel method, String owner) {
        return new CodeOutline(owner + "." + method.methodName().stringValue() + method.methodType().stringValue(),
                method.findAttribute(Attributes.code()).map(code -> steps(code, method)).orElse(List.of()));
    }

    private static List<Step> steps(CodeAttribute code, MethodModel method) {
        List<Range> loops = loops(code);
        List<Range> locked = locked(code);
        boolean always = method.flags().has(AccessFlag.SYNCHRONIZED);
        List<Step> steps = new ArrayList<>();
        int position = 0;
        int line = 0;
        for (CodeElement element : code) {
            int here = position;
            boolean inLoop = loops.stream().anyMatch(range -> range.contains(here));
            boolean isLocked = always || locked.stream().anyMatch(range -> range.contains(here));
            switch (element) {
                case LineNumber number -> line = number.line();
                case FieldInstruction field -> steps.add(new Step(
                        isWrite(field) ? Kind.WRITE : Kind.READ, name(field), line, inLoop, isLocked));
                case InvokeInstruction call -> steps.add(new Step(Kind.CALL, name(call), line, inLoop, isLocked));
                default -> {}
            }
            position += element instanceof Instruction instruction ? instruction.sizeInBytes() : 0;
        }
        return steps;
    }

    private static boolean isWrite(FieldInstruction field) {
        return field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC;
    }

    private static String name(FieldInstruction field) {
        return field.owner().asInternalName() + "." + field.name().stringValue();
    }

    private static String name(InvokeInstruction call) {
        return call.owner().asInternalName() + "." + call.name().stringValue() + call.type().stringValue();
    }

    /** From where a branch leads back to, to that branch. */
    private static List<Range> loops(CodeAttribute code) {
        List<Range> loops = new ArrayList<>();
        int position = 0;
        for (CodeElement element : code) {
            if (element instanceof BranchInstruction branch && code.labelToBci(branch.target()) <= position) {
                loops.add(new Range(code.labelToBci(branch.target()), position));
            }
            position += element instanceof Instruction instruction ? instruction.sizeInBytes() : 0;
        }
        return loops;
    }

    private static List<Range> locked(CodeAttribute code) {
        List<Range> locked = new ArrayList<>();
        for (ExceptionCatch handler : code.exceptionHandlers()) {
            if (handler.catchType().isEmpty() && letsGo(code, handler.handler())) {
                locked.add(new Range(code.labelToBci(handler.tryStart()), code.labelToBci(handler.tryEnd())));
            }
        }
        return locked;
    }

    /** Whether what stands there lets a lock go: a compiler's end of a {@code synchronized}, or somebody's own. */
    private static boolean letsGo(CodeModel code, Label handler) {
        return code.elementStream()
                .dropWhile(element -> element != handler)
                .filter(Instruction.class::isInstance)
                .limit(8)
                .anyMatch(element -> element instanceof MonitorInstruction
                        || (element instanceof InvokeInstruction call && call.name().equalsString("unlock")));
    }
}
