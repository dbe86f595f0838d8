package salon.threads.schedules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.jvm.agent.InstrumentationMode;
import org.jetbrains.lincheck.jvm.agent.LincheckInstrumentation;
import org.jspecify.annotations.Nullable;
import salon.testing.GraderBroken;

/** Tries out how threads can take turns. One check at a time: Lincheck itself has a lock for that. */
public final class Schedules {
    /** The system property for the folder that whole recordings go to; without it {@code target/schedules}. */
    public static final String FOLDER = "salon.schedules";

    /** What stands before the name of the file with the whole recording, at the end of a failure's message. */
    public static final String RECORDING = "All of it, in Lincheck's words: ";

    /** The limit for a test that checks schedules: a few seconds on a quiet machine, two minutes on one at load 25. */
    public static final int SECONDS = 300;

    /** Found enough for two or three threads that each do a few things; the same each time. */
    private static final int TRIED = 200;

    private static boolean ready; // guarded by this class

    private Schedules() {}

    /**
     * Has the threads of a scenario take turns in some hundred ways.
     *
     * @param attempt makes a new object of the class to be checked
     * @param canary makes one of a class that is right as long as the steps come one after another, and known to be
     *     wrong when they cross
     * @throws AssertionError if it went wrong; its message is a {@link Story}
     * @throws GraderBroken if the canary was not caught, so that nothing can be said
     */
    public static <S, R extends @Nullable Object> void check(
            Scenario<S, R> scenario, Supplier<? extends S> attempt, Supplier<? extends S> canary) throws Exception {
        Play<S, R> play = new Play<>(scenario, attempt);
        Class<?> type = play.rehearse(); // a stub says here that it is to do
        prepare();
        show(type);
        Optional<Recording> wrong = explore(play);
        if (wrong.isPresent()) {
            Story story = Story.of(scenario, wrong.get(), type);
            throw new AssertionError("%s%n%s%s%n".formatted(
                    story, RECORDING, write(type.getSimpleName(), scenario.title(), wrong.get())));
        }
        Play<S, R> known = new Play<>(scenario, canary);
        show(known.rehearse());
        if (explore(known).isEmpty()) {
            throw new GraderBroken("%s, and a class known to be wrong was not caught (%s). Nothing is known of yours."
                    .formatted(scenario.title(), canary.get().getClass().getName()));
        }
    }

    /** Once for all checks: as Lincheck would do it by itself, each of them rewrites some hundred classes and back. */
    private static synchronized void prepare() {
        if (!ready) {
            System.setProperty("lincheck.instrumentAllClasses", "false"); // slow, and not needed: see show
            try {
                LincheckInstrumentation.INSTANCE.attachJavaAgentStatically(ByteBuddyAgent.install());
            } catch (IllegalStateException refused) {
                throw new GraderBroken("this JVM lets nobody rewrite its classes", refused);
            }
            openJdk();
            LincheckInstrumentation.INSTANCE.install(InstrumentationMode.MODEL_CHECKING);
            ready = true;
        }
    }

    /** Lincheck reads what an object holds, and there are some that only reflection can read: the JDK's own lambdas. */
    private static void openJdk() {
        Module jdk = Object.class.getModule();
        Map<String, Set<Module>> all = jdk.getPackages().stream()
                .collect(Collectors.toMap(name -> name, _ -> Set.of(Lincheck.class.getModule())));
        LincheckInstrumentation.INSTANCE.getInstrumentation()
                .redefineModule(jdk, Set.of(), Map.of(), all, Set.of(), Map.of());
    }

    /** Has Lincheck rewrite what belongs to a class: it goes by names, and does not see a grader's loader. */
    private static void show(Class<?> type) {
        for (Class<?> loaded : LincheckInstrumentation.INSTANCE.getInstrumentation().getAllLoadedClasses()) {
            boolean belongs =
                    loaded.getClassLoader() == type.getClassLoader() && loaded.getPackage() == type.getPackage();
            if (belongs && !loaded.isHidden()) { // a hidden one is a lambda, which is written where its class is
                LincheckInstrumentation.INSTANCE.ensureClassHierarchyIsTransformed(loaded);
            }
        }
    }

    private static Path write(String type, String title, Recording recording) throws IOException {
        Path folder = Path.of(System.getProperty(FOLDER, "target/schedules"));
        String name = (type + " " + title).replaceAll("[^A-Za-z0-9]+", "-") + ".txt";
        return Files.writeString(Files.createDirectories(folder).resolve(name), recording.toString());
    }

    private static Optional<Recording> explore(Runnable play) {
        try {
            Lincheck.runConcurrentTest(TRIED, play);
            return Optional.empty();
        } catch (LincheckAssertionError found) {
            Recording recording = new Recording(found);
            if (!recording.isWhole()) {
                throw new GraderBroken("a thread went where no schedule could follow it", found);
            }
            return Optional.of(recording);
        } catch (RuntimeException own) { // what a class throws comes as a failure
            throw new GraderBroken("Lincheck could not follow its own schedule", own);
        }
    }
}
