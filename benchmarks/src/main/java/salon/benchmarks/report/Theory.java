package salon.benchmarks.report;

import java.util.Locale;
import java.util.OptionalDouble;
import salon.benchmarks.LockHold;
import salon.benchmarks.SessionWait;
import salon.benchmarks.sessions.Strategy;

/** What theory expects of a figure, where a lesson has a theory that gives a number. */
final class Theory {
    private Theory() {
    }

    /** The expected score, in its own unit; nothing for lessons without one, and for values they do not know. */
    static OptionalDouble of(Figure figure) {
        try {
            return switch (figure.lesson()) {
                case "SessionWait" -> OptionalDouble.of(SessionWait.expected(
                        constant(Strategy.class, figure, "strategy"), number(figure, "clients")));
                case "LockHold" -> OptionalDouble.of(LockHold.expected(
                        number(figure, "rooms"), constant(LockHold.Send.class, figure, "send")));
                default -> OptionalDouble.empty();
            };
        } catch (IllegalArgumentException e) {
            return OptionalDouble.empty(); // measured by a version that had other values
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Figure figure, String parameter) {
        return Enum.valueOf(type, figure.parameter(parameter).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static int number(Figure figure, String parameter) {
        return Integer.parseInt(figure.parameter(parameter));
    }
}
