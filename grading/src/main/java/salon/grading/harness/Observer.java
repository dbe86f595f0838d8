package salon.grading.harness;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import salon.grading.harness.Report.Kind;
import salon.testing.GraderBroken;
import salon.testing.Standstill;
import salon.threads.schedules.Schedules;

/** Tells the grader what became of each test, as soon as it is known. Tests run one after another, in one thread. */
final class Observer implements TestExecutionListener {
    private static final Pattern RECORDING = Pattern.compile(Schedules.RECORDING + "(.*)\\R");

    private final Gson gson = new Gson();
    private final Map<String, Instant> begun = new ConcurrentHashMap<>();
    private final Writer channel;

    Observer(Writer channel) {
        this.channel = channel;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        begun.put(test.getUniqueId(), Instant.now());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == Status.SUCCESSFUL && isOneOfSeveral(test)) {
            return; // that of the whole is told when the last has ended
        }
        Kind kind = kind(result);
        String message = result.getThrowable().map(Observer::message).orElse("");
        Instant start = Objects.requireNonNull(begun.remove(test.getUniqueId()), "it has begun");
        if (test.getSource().orElse(null) instanceof MethodSource method) {
            tell(kind, method.getMethodName(), message, Duration.between(start, Instant.now()));
        } else if (kind != Kind.PASSED) {
            tell(kind, "", message, Duration.ZERO); // a class that fails as a whole
        }
    }

    /** A run of a test with parameters: it is told apart by its parent, which is a test's method too. */
    private static boolean isOneOfSeveral(TestIdentifier test) {
        return test.getUniqueIdObject().getLastSegment().getType().equals("test-template-invocation");
    }

    private static Kind kind(TestExecutionResult result) {
        return switch (result.getStatus()) {
            case SUCCESSFUL -> Kind.PASSED;
            case ABORTED -> Kind.TO_DO;
            case FAILED -> hasCause(result, GraderBroken.class) ? Kind.BROKEN
                    : hasCause(result, Standstill.class) ? Kind.HUNG : Kind.FAILED;
        };
    }

    private static boolean hasCause(TestExecutionResult result, Class<? extends Throwable> type) {
        return Stream.iterate(result.getThrowable().orElse(null), Objects::nonNull, Throwable::getCause)
                .anyMatch(type::isInstance);
    }

    /** A student's exception may have a hostile message: it is asked for once, and costs at most this test. */
    private static String message(Throwable failure) {
        try {
            String message = withRecording(String.valueOf(failure.getMessage()));
            return message.substring(0, Math.min(message.length(), Report.LONGEST));
        } catch (Throwable hostile) { // whatever a student's class throws
            return "The failure's own message could not be had: " + hostile.getClass().getName();
        }
    }

    /** The file of a recording ends with this process: so what stands in it goes along. */
    private static String withRecording(String message) throws IOException {
        Matcher named = RECORDING.matcher(message);
        Path file = named.find() ? Path.of(named.group(1)).normalize() : Path.of("");
        return file.startsWith("target/schedules")
                ? named.replaceFirst(Schedules.RECORDING + "see the end.\n") + "\n\n" + Files.readString(file)
                : message;
    }

    void tell(Kind kind, String text, String message, Duration took) {
        try {
            channel.write(gson.toJson(new Report(kind, text, message, took.toMillis())) + "\n");
            channel.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The grader no longer listens.", e);
        }
    }
}
