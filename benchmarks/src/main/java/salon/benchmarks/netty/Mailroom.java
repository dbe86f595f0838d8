package salon.benchmarks.netty;

import io.netty.util.internal.PlatformDependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import salon.threads.Letter;

/**
 * Where letters wait for one event loop. Waking a loop for each letter of a broadcast costs more than writing it; so
 * the first letter schedules one delivery, and all that have come by then are written together and flushed once a
 * channel. Any thread may post; only the loop delivers. Safe because the queue is, and because the flag is lowered
 * before the queue is looked at: who posts later raises it again.
 */
final class Mailroom implements Runnable {
    private final Executor loop;
    private final Queue<Delivery> waiting = PlatformDependent.newMpscQueue();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final List<Outlet> touched = new ArrayList<>(); // the loop's own

    private record Delivery(Outlet outlet, Letter letter) {}

    /** The mailroom of this event loop. */
    Mailroom(Executor loop) {
        this.loop = loop;
    }

    /** Hands over a letter, without waiting. Whoever posts in some order is delivered in this order. */
    void post(Outlet outlet, Letter letter) {
        waiting.add(new Delivery(outlet, letter));
        if (!scheduled.get() && !scheduled.getAndSet(true)) {
            loop.execute(this);
        }
    }

    /** Whether the loop has delivered all that it posted itself: what it writes now overtakes nothing. */
    boolean isIdle() {
        return !scheduled.get();
    }

    @Override
    public void run() {
        scheduled.set(false);
        for (int left = waiting.size(); left > 0; left--) { // what comes meanwhile has scheduled a delivery of its own
            Delivery next = waiting.remove();
            if (next.outlet().append(next.letter())) {
                touched.add(next.outlet());
            }
        }
        touched.forEach(Outlet::flush);
        touched.clear();
    }
}
