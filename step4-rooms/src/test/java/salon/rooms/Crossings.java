package salon.rooms;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import salon.testing.Doing;
import salon.testing.Meanwhile;

/**
 * Has several things done at once to an object of a tested class, not by luck: the first is stopped wherever others
 * could come between, once at each use that it makes of what the test has handed in ({@link Turnstile}), and once at
 * each step of the class's code ({@link Meanwhile}).
 *
 * @param <T> what is tested
 * @param <S> a scene with a new one of them
 */
final class Crossings<T, S> {
    private final Class<T> promise;
    private final Scene<T, S> scenes;
    private final Supplier<? extends T> subjects;
    private final Object[] arguments;

    /** Sets the scene; what is in it passes the turnstile. */
    @FunctionalInterface
    interface Scene<T, S> {
        S with(T subject, Turnstile turnstile) throws Exception;
    }

    /** What somebody does, in words such as "Ada speaks". */
    record Deed(String words, Callable<?> work) {}

    /** What holds when all is over. */
    @FunctionalInterface
    interface Claim<S> {
        void of(S scene) throws Exception;
    }

    /**
     * Of what is tested.
     *
     * @param promise its interface
     * @param subjects makes one
     * @param arguments that {@code subjects} gives its constructor
     */
    Crossings(Class<T> promise, Scene<T, S> scenes, Supplier<? extends T> subjects, Object... arguments) {
        this.promise = promise;
        this.scenes = scenes;
        this.subjects = subjects;
        this.arguments = arguments;
    }

    /**
     * Plays the deeds, each time in a new scene.
     *
     * @throws AssertionError if one of them fails or does not end, or the claim does not hold in the end
     */
    void cross(Function<S, List<Deed>> deeds, Claim<S> claim) throws Exception {
        boolean stopped = true;
        for (int use = 1; stopped; use++) {
            Turnstile turnstile = new Turnstile();
            S scene = scenes.with(subjects.get(), turnstile);
            List<Deed> all = deeds.apply(scene);
            int n = use;
            stopped = told(all, () -> turnstile.stop(n, all));
            told(all, () -> {
                claim.of(scene);
                return true;
            });
        }
        Meanwhile.everywhere(subjects.get().getClass(), stage -> {
            S scene = scenes.with(promise.cast(stage.make(arguments)), new Turnstile());
            List<Deed> all = deeds.apply(scene);
            told(all, () -> {
                Doing.start(() -> {
                    stage.hold(() -> {
                        for (Deed deed : all.subList(1, all.size())) {
                            deed.work().call();
                        }
                        return true;
                    });
                    return all.getFirst().work().call();
                }).result("all of it comes to an end");
                stage.outcome("all of it comes to an end");
                claim.of(scene);
                return true;
            });
        });
    }

    private static boolean told(List<Deed> deeds, Callable<Boolean> play) throws Exception {
        String words = deeds.stream().map(Deed::words).collect(Collectors.joining(", and meanwhile "));
        try {
            return play.call();
        } catch (AssertionError e) {
            throw new AssertionError(words + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new AssertionError("%s: that failed with %s".formatted(words, e), e);
        }
    }
}
