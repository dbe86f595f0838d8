package salon.threads.races;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import salon.threads.races.Verdict.Outcome;

/**
 * Race 5: the server is told to stop, and one loop never hears of it. Nothing obliges a thread to look at a plain field
 * twice: once the loop is hot, the compiler reads the flag before the loop and never again.
 *
 * <pre>
 * Broken: Told to stop after 1,007,204 beats, the loop went on for 12,355,257 more,
 *         until its time was up: compiled, it does not look at the flag.
 * Fixed:  Told to stop after 1,124,712 beats, the loop stopped.
 * </pre>
 *
 * The flag is set when the loop has gone round often enough to be compiled. Should the compiler be late, the loop still
 * sees the flag, and another is started; with {@code java -Xint}, which compiles nothing, all see it. The cure is one
 * word, {@code volatile}. A thread that waits rather than turns is told by closing what it waits for, as
 * {@link salon.threads.OrderlyStop} does.
 */
public final class Race5PlainStopFlag {
    private static final long HOT = 1_000_000;
    private static final int ATTEMPTS = 30;

    private Race5PlainStopFlag() {}

    abstract static class Heartbeat implements Runnable {
        /** Written plainly by the loop: a volatile write would make it read the flag anew, and hide the trouble. */
        final AtomicLong beats = new AtomicLong();

        private final long end;
        boolean outOfTime;

        /** Ends after this time at the latest, so that no demonstration leaves a core busy for ever. */
        Heartbeat(Duration limit) {
            end = System.nanoTime() + limit.toNanos();
        }

        abstract void stop();

        final boolean beat() {
            beats.setPlain(beats.getPlain() + 1);
            outOfTime = System.nanoTime() - end > 0;
            return !outOfTime;
        }
    }

    /** Has a plain flag. */
    static final class Broken extends Heartbeat {
        private boolean stopped;

        Broken(Duration limit) {
            super(limit);
        }

        @Override
        public void run() {
            while (!stopped && beat()) {
                // again
            }
        }

        @Override
        void stop() {
            stopped = true;
        }
    }

    /** Has a volatile flag. */
    static final class Fixed extends Heartbeat {
        private volatile boolean stopped;

        Fixed(Duration limit) {
            super(limit);
        }

        @Override
        public void run() {
            while (!stopped && beat()) {
                // again
            }
        }

        @Override
        void stop() {
            stopped = true;
        }
    }

    /** Runs the demonstration. */
    public static void main(String[] args) {
        System.out.println(run());
    }

    static Verdict run() {
        Outcome broken = beatAndStop(new Broken(Duration.ofSeconds(1)), HOT);
        for (int i = 1; broken.right() && i < ATTEMPTS; i++) {
            // The compiler works beside the loop, and may have others' work to do first: each loop gives it more time.
            int times = Math.min(i, 16);
            broken = beatAndStop(new Broken(Duration.ofSeconds(times)), times * HOT);
        }
        return new Verdict(broken, beatAndStop(new Fixed(Duration.ofSeconds(10)), HOT));
    }

    private static Outcome beatAndStop(Heartbeat heartbeat, long hot) {
        Thread thread = Crossing.start("Heartbeat", heartbeat);
        Crossing.until(() -> heartbeat.beats.get() >= hot || !thread.isAlive());
        boolean beating = thread.isAlive();
        heartbeat.stop();
        long before = heartbeat.beats.get();
        Crossing.untilEnded(List.of(thread));
        long after = heartbeat.beats.get() - before;
        if (beating && heartbeat.outOfTime) {
            return new Outcome(false, String.format(Locale.ENGLISH, "Told to stop after %,d beats, the loop went on for"
                    + " %,d more,\nuntil its time was up: compiled, it does not look at the flag.", before, after));
        }
        String story = "Told to stop after %,d beats, the loop stopped.";
        return new Outcome(true, String.format(Locale.ENGLISH, story, before));
    }
}
