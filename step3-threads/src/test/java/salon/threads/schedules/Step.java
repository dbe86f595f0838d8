package salon.threads.schedules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jetbrains.kotlinx.lincheck.trace.CodeLocationTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MethodCallTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MonitorEnterTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MonitorExitTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.NotifyTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.ReadTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.ReturnedValueResult;
import org.jetbrains.kotlinx.lincheck.trace.WaitTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.WriteTracePoint;
import salon.threads.schedules.Moment.Kind;

/** What one of Lincheck's points comes to, in words. */
record Step(Kind kind, String what) {
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}");

    /** What a point in the checked class's source comes to, if anything. */
    static Optional<Step> of(CodeLocationTracePoint point) {
        StackTraceElement at = point.getStackTraceElement();
        String of = at.getLineNumber() == 0 ? " of " + at.getMethodName() + "()" : "";
        return switch (point) {
            case MonitorEnterTracePoint _ -> Optional.of(new Step(Kind.LOCK, "takes the lock" + of));
            case MonitorExitTracePoint _ -> Optional.of(new Step(Kind.UNLOCK, "gives the lock back" + of));
            case WaitTracePoint _ -> Optional.of(new Step(Kind.WAIT, "waits to be notified"));
            case NotifyTracePoint _ -> Optional.of(new Step(Kind.STEP, "notifies"));
            case ReadTracePoint read -> Optional.of(new Step(Kind.STEP, field(read)));
            case WriteTracePoint write -> Optional.of(new Step(Kind.STEP, field(write)));
            case MethodCallTracePoint call when isConstructor(call) -> Optional.empty();
            case MethodCallTracePoint call -> Optional.of(new Step(kind(call), owner(call) + call(call)));
            default -> Optional.empty(); // loops
        };
    }

    private static String field(CodeLocationTracePoint access) {
        return access.toString$lincheck(false, true).replace(" ➜ ", " is ");
    }

    static boolean isConstructor(MethodCallTracePoint call) {
        return call.getMethodName().equals("<init>");
    }

    private static Kind kind(MethodCallTracePoint call) {
        return switch (call.getMethodName()) {
            case "lock", "lockInterruptibly", "acquire", "acquireUninterruptibly" -> Kind.LOCK;
            case "unlock", "release" -> Kind.UNLOCK;
            default -> Kind.STEP;
        };
    }

    private static String owner(MethodCallTracePoint call) {
        return call.getOwnerName() == null ? "" : call.getOwnerName() + ".";
    }

    static String call(MethodCallTracePoint call) {
        List<String> parameters = Objects.requireNonNullElse(call.getParameters(), List.of());
        return call.getMethodName() + "(" + String.join(", ", parameters) + ")";
    }

    /** What came of a call, as the end of its words; empty if that says nothing. */
    static String result(MethodCallTracePoint call) {
        if (call.getThrownException() != null) {
            return " throws " + call.getThrownException().getClass().getSimpleName();
        }
        return call.getReturnedValue() instanceof ReturnedValueResult.ValueResult value
                && !value.getResultRepresentation().contains("#") // an object, which says nothing
                && !UUID.matcher(value.getResultRepresentation()).find() // another in each run
                ? " is " + value.getResultRepresentation()
                : "";
    }
}
