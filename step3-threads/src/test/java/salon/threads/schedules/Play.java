package salon.threads.schedules;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import salon.testing.Doing;

/** A scenario with an object of one class: rehearsed step by step, then run once for each schedule. */
final class Play<S, R extends @Nullable Object> implements Runnable {
    /** Where the object is during a run: Lincheck takes what only lambdas hold for one thread's own. */
    private static @Nullable Object stage;
    /** The threads of the last run: Lincheck holds them weakly, and fails to tell of one that is gone. */
    private static Part[] kept = {};

    private final Scenario<S, R> scenario;
    private final Supplier<? extends S> cast;
    /** Lincheck looks into the classes of all that it can reach from here, however they were loaded and made. */
    private @Nullable S example;

    Play(Scenario<S, R> scenario, Supplier<? extends S> cast) {
        this.scenario = scenario;
        this.cast = cast;
    }

    /** Runs one step after another, each in a thread of its own, which loads every class; returns the checked one. */
    Class<?> rehearse() throws Exception {
        S subject = cast.get();
        @Nullable Object[] returned = new @Nullable Object[scenario.steps().size()];
        for (int i = 0; i < returned.length; i++) {
            Scenario.Step<S, R> step = scenario.steps().get(i);
            returned[i] = Doing.start(() -> step.with(subject)).result("one comes to an end when nobody else is there");
        }
        Optional<String> wrong = Doing.start(() -> scenario.wrong(subject, list(returned)))
                .result("when all are done, nobody waits for a lock that one of them has not given back");
        if (wrong.isPresent()) {
            throw new AssertionError(
                    "%s: %s, even when one comes after the other".formatted(scenario.title(), wrong.get()));
        }
        example = subject;
        return scenario.about().apply(subject).getClass();
    }

    /** One run; throws what is wrong in the end. */
    @Override
    public void run() {
        S subject = cast.get();
        stage = subject;
        Optional<String> wrong = scenario.wrong(subject, list(perform(subject)));
        if (wrong.isPresent()) {
            throw new WentWrong(wrong.get());
        }
    }

    private @Nullable Object[] perform(S subject) {
        Part[] parts = new Part[scenario.steps().size()];
        for (int i = 0; i < parts.length; i++) {
            Scenario.Step<S, R> step = scenario.steps().get(i);
            parts[i] = new Part(() -> step.with(subject));
        }
        kept = parts.clone(); // of the array itself the threads know nothing, so that to read it is no step
        for (Part part : parts) {
            part.start();
        }
        @Nullable Object[] returned = new @Nullable Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            returned[i] = parts[i].returned();
        }
        return returned;
    }

    @SuppressWarnings("unchecked") // the steps returned them
    private static <R extends @Nullable Object> List<R> list(@Nullable Object[] returned) {
        return (List<R>) Collections.unmodifiableList(Arrays.asList(returned));
    }
}
