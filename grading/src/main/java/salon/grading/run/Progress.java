package salon.grading.run;

import java.io.PrintWriter;
import java.time.Duration;
import salon.grading.Grade;
import salon.grading.Outcome;
import salon.grading.TaskResult;
import salon.grading.Words;
import salon.grading.marks.Scheme;
import salon.rooms.SafeText;

/**
 * Tells what becomes of each submission as soon as it is known, and on a terminal, in a last line that is written again
 * and again, how far the run is. Safe for any thread: all that changes is guarded by this.
 */
final class Progress {
    private static final int BAR = 24;
    private static final String CLEAR = "\r\033[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final Words words;
    private final int all;
    private final Scheme scheme;
    private int broken; // how many have a task without a verdict; guarded by this
    private int known; // guarded by this
    private int graded; // guarded by this
    private final long start = System.nanoTime();

    Progress(PrintWriter out, boolean terminal, int all, Scheme scheme, Words words) {
        this.out = out;
        this.terminal = terminal;
        this.all = all;
        this.scheme = scheme;
        this.words = words;
    }

    /** A grade of an earlier run. */
    synchronized void known() {
        known++;
        draw();
    }

    /** A grade of this run. */
    synchronized void graded(Grade grade) {
        graded++;
        broken += grade.tasks().stream().anyMatch(task -> task.outcome() == Outcome.BROKEN) ? 1 : 0;
        out.printf("%s%-24s %3d  %s%n", terminal ? CLEAR : "", SafeText.of(grade.student()),
                scheme.mark(grade).points(), tasks(grade));
        draw();
    }

    private static String tasks(Grade grade) {
        StringBuilder line = new StringBuilder();
        for (TaskResult task : grade.tasks()) {
            line.append(task.task().number()).append(mark(task.outcome())).append(' ');
        }
        return line.toString().stripTrailing();
    }

    /** One character each, so that a class fits on a screen. */
    private static char mark(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> '+';
            case FAILED -> '-';
            case TO_DO -> '.';
            case NOT_RUN, BROKEN -> '?';
        };
    }

    private void draw() {
        if (terminal) {
            int done = known + graded;
            int full = BAR * done / all;
            String left = graded == 0 ? "" : words.say("progress.left", time((all - done) * elapsed() / graded));
            out.print("\r[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + done + "/" + all + "  " + left + "\033[K");
        }
        out.flush();
    }

    private double elapsed() {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String time(double seconds) {
        Duration time = Duration.ofSeconds(Math.round(seconds));
        long minutes = time.toMinutes();
        return minutes == 0 ? time.toSeconds() + " s" : "%d min %d s".formatted(minutes, time.toSecondsPart());
    }

    /** Takes the last line away, and sums up; returns whether each task has a verdict. */
    synchronized boolean end() {
        if (terminal) {
            out.print(CLEAR);
        }
        out.println(words.say("progress.end", graded, known, time(elapsed())));
        if (broken > 0) {
            out.println(words.say("progress.broken", broken));
        }
        out.flush();
        return broken == 0;
    }
}
