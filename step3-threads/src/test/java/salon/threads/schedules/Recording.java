package salon.threads.schedules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionResultKt;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.kotlinx.lincheck.strategy.ManagedDeadlockFailure;
import org.jetbrains.kotlinx.lincheck.strategy.ManagedLivelockFailure;
import org.jetbrains.kotlinx.lincheck.trace.CodeLocationTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MethodCallTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MethodReturnTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.TracePoint;
import org.jetbrains.kotlinx.lincheck.util.ExceptionResult;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.util.LincheckAnalysisAbortedError;
import salon.threads.schedules.Moment.Kind;

/** A schedule that went wrong, as Lincheck recorded it: the one class that knows what its recordings look like. */
final class Recording {
    private final LincheckFailure failure;

    Recording(LincheckAssertionError error) {
        failure = error.getFailure$lincheck();
    }

    /** Whether it tells what happened: else a thread did not come back, from sleeping or from another's code. */
    boolean isWhole() {
        return failure.getTrace() != null;
    }

    /** Whether threads wait for each other, or one goes round for ever. */
    boolean isImpasse() {
        return failure instanceof ManagedDeadlockFailure || failure instanceof ManagedLivelockFailure;
    }

    /** What was thrown in the end. */
    Optional<Throwable> thrown() {
        return ExecutionResultKt.getParallelResults(failure.getResults()).stream()
                .flatMap(Collection::stream)
                .filter(ExceptionResult.class::isInstance)
                .map(result -> ((ExceptionResult) result).getThrowable())
                .findFirst();
    }

    /** What the threads did in turn, as far as it stands in this source file or was done by the test. */
    List<Moment> moments(String sourceFile) {
        List<Moment> moments = new ArrayList<>();
        Map<MethodCallTracePoint, Integer> calls = new IdentityHashMap<>();
        for (TracePoint point : points()) {
            switch (point) {
                case MethodReturnTracePoint end -> {
                    MethodCallTracePoint call = end.getMethodTracePoint$lincheck();
                    boolean cutOff = call.getThrownException() instanceof LincheckAnalysisAbortedError;
                    if (calls.containsKey(call) && !cutOff) {
                        returned(moments, calls.get(call), call);
                    }
                }
                case CodeLocationTracePoint at -> moment(at, sourceFile).ifPresent(moment -> {
                    if (at instanceof MethodCallTracePoint call) {
                        calls.put(call, moments.size());
                    }
                    moments.add(moment);
                });
                default -> { } // switches: the order shows them
            }
        }
        return moments;
    }

    private List<TracePoint> points() {
        return Objects.requireNonNull(failure.getTrace()).getTrace().stream()
                .filter(point -> point.getIThread() > 0)
                .toList();
    }

    /** Tells the result beside the call, or below if another thread did something meanwhile. */
    private static void returned(List<Moment> moments, int began, MethodCallTracePoint call) {
        Moment moment = moments.get(began);
        String result = Step.result(call);
        boolean others = moments.subList(began, moments.size()).stream().anyMatch(m -> m.thread() != moment.thread());
        moments.set(began, moment.with(moment.what() + (others ? " …" : result)));
        if (others) {
            moments.add(moment.with("… " + call.getMethodName() + "()" + result));
        }
    }

    private static Optional<Moment> moment(CodeLocationTracePoint point, String sourceFile) {
        StackTraceElement at = point.getStackTraceElement();
        String file = Objects.requireNonNullElse(at.getFileName(), "");
        int thread = point.getIThread();
        if (file.equals(sourceFile)) {
            return Step.of(point).map(step -> new Moment(thread, at.getLineNumber(), step.kind(), step.what()));
        }
        boolean byTest = file.endsWith("Contract.java") || file.endsWith("Test.java");
        return byTest && point instanceof MethodCallTracePoint call && !call.isStatic() && !Step.isConstructor(call)
                ? Optional.of(new Moment(thread, 0, Kind.CALL, Step.call(call)))
                : Optional.empty();
    }

    /** All of it, for those who know Lincheck. */
    @Override
    public String toString() {
        return failure.toString();
    }
}
