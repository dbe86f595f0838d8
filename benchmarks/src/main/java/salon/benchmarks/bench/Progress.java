package salon.benchmarks.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * Tells how far a run is, and about how long the rest takes: on a terminal in one line that is written again and again,
 * elsewhere in a line for each fork. Used by one thread.
 */
final class Progress {
    private static final String AGAIN = "\r%-79.79s";
    private static final String OVER = "\r%-79s%n";
    private static final String NEXT = "%s%n";
    private static final int MINUTE = 60;
    /** How many seconds of the plan the first forks are to outweigh before they are believed. */
    private static final double DOUBT = 20;

    private final PrintStream out;
    private final boolean terminal;
    private final Plan plan;
    private final long start = System.nanoTime();
    private double done; // in seconds as planned
    private int runs;

    /** Tells what is going to happen. */
    Progress(PrintStream out, boolean terminal, Plan plan) {
        this.out = out;
        this.terminal = terminal;
        this.plan = plan;
        out.printf(Locale.ROOT, "%d runs, about %s in all. Keep the machine quiet: each run notes how quiet it was.%n",
                plan.runs(), time(plan.seconds()));
    }

    /** Tells what a fork has measured. */
    void ran(Configuration configuration, RunResult result) {
        double left = left(configuration);
        Result<?> score = result.getPrimaryResult();
        tell(String.format(Locale.ROOT, "%3d/%d %-43s %,8.1f %-6s %s left", runs, plan.runs(),
                configuration.figure(), score.getScore(), score.getScoreUnit(), time(left)));
    }

    /** Tells that a fork has measured nothing. */
    void failed(Configuration configuration, IOException why) {
        left(configuration);
        out.printf(terminal ? OVER : NEXT, why.getMessage());
    }

    private double left(Configuration configuration) {
        runs++;
        done += configuration.conditions().seconds();
        double passed = (System.nanoTime() - start) / 1e9;
        return Math.max(0, (passed + DOUBT) / (done + DOUBT) * (plan.seconds() - done));
    }

    private void tell(String line) {
        out.printf(terminal ? AGAIN : NEXT, line);
        out.flush();
    }

    private static String time(double seconds) {
        return seconds < 2 * MINUTE
                ? "%.0f s".formatted(seconds)
                : "%.0f min".formatted(seconds / MINUTE);
    }
}
