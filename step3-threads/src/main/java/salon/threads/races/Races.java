package salon.threads.races;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Lists the races and runs them: one by its number, or all. */
public final class Races {
    private static final List<Race> ALL = List.of(
            new Race("lost update: clients enter, and the count misses some", Race1LostUpdate::run),
            new Race("check, then act: two people get one name", Race2CheckThenAct::run),
            new Race("iterate while adding: somebody joins, and half of the room misses a message",
                    Race3IterateWhileAdding::run),
            new Race("lock order: two people cross between two rooms, and neither arrives", Race4LockOrder::run),
            new Race("plain stop flag: a loop is told to stop, and does not hear of it", Race5PlainStopFlag::run),
            new Race("broadcast under the lock: one client does not read, and the room stands still",
                    Race6BroadcastUnderLock::run),
            new Race("pool starvation: a pool's tasks wait for tasks of the same pool", Race7PoolStarvation::run));

    private Races() {}

    private record Race(String title, Callable<Verdict> demonstration) {}

    /** Takes a race's number, or {@code all}; without an argument lists them. The exit code of a wrong one is 2. */
    public static void main(String[] args) throws Exception {
        int exitCode = run(args, System.out, System.err);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    static int run(String[] args, PrintStream out, PrintStream err) throws Exception {
        List<Integer> numbers = IntStream.rangeClosed(1, ALL.size()).boxed().toList();
        if (args.length == 0) {
            numbers.forEach(number -> out.println(title(number)));
            return 0;
        }
        List<Integer> chosen = numbers.stream().filter(number -> isChosen(number, args)).toList();
        if (chosen.isEmpty()) {
            err.printf("races takes a number from 1 to %d, or all, not: %s%n", ALL.size(), String.join(" ", args));
            return 2;
        }
        for (int number : chosen) {
            out.println(title(number));
            out.println(ALL.get(number - 1).demonstration().call());
        }
        return 0;
    }

    private static boolean isChosen(int number, String[] args) {
        return args.length == 1 && (args[0].equals("all") || args[0].equals(String.valueOf(number)));
    }

    private static String title(int number) {
        return number + "  " + ALL.get(number - 1).title();
    }
}
