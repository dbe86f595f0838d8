package salon.threads.schedules;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What threads do with one object, each a step of its own, and what must not come of it, however they take turns. Every
 * step must come to its end when it runs alone, after those before it.
 *
 * @param <S> the object
 * @param <R> what a step returns
 * @param title what happens, as the beginning of a sentence
 * @param about what is checked, if it is only a part of the object
 */
public record Scenario<S, R extends @Nullable Object>(
        String title, Function<S, Object> about, List<Step<S, R>> steps, List<Claim<S, R>> claims) {
    /** What one thread does. */
    @FunctionalInterface
    public interface Step<S, R extends @Nullable Object> {
        /** Does it, and returns what came of it. */
        R with(S subject) throws Exception;
    }

    /** Whether something is wrong when all threads have ended. Runs under Lincheck: plain code, no assertions. */
    @FunctionalInterface
    public interface Wrong<S, R extends @Nullable Object> {
        /** Looks at the object, and at what each step returned. */
        boolean in(S subject, List<R> returned);
    }

    /** Something wrong and the sentence that tells it. */
    public record Claim<S, R extends @Nullable Object>(Wrong<S, R> wrong, String sentence) {}

    /** One thread for each step. */
    @SafeVarargs
    @SuppressWarnings("varargs") // copied at once
    public static <S, R extends @Nullable Object> Scenario<S, R> of(String title, Step<S, R>... steps) {
        return new Scenario<>(title, subject -> subject, List.of(steps), List.of());
    }

    /** The same, with a story that tells what happens in a part of the object. */
    public Scenario<S, R> about(Function<S, Object> part) {
        return new Scenario<>(title, part, steps, claims);
    }

    /** The same, with one thing more that must not be; of several, the first that is wrong is told. */
    public Scenario<S, R> wrongIf(Wrong<S, R> wrong, String sentence) {
        Stream<Claim<S, R>> all = Stream.concat(claims.stream(), Stream.of(new Claim<>(wrong, sentence)));
        return new Scenario<>(title, about, steps, all.toList());
    }

    /** What is wrong, if anything is. */
    Optional<String> wrong(S subject, List<R> returned) {
        for (Claim<S, R> claim : claims) { // a stream would have Lincheck look through the whole of java.util.stream
            if (claim.wrong().in(subject, returned)) {
                return Optional.of(claim.sentence());
            }
        }
        return Optional.empty();
    }
}
