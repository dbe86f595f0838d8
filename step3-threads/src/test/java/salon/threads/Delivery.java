package salon.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** An outbox and what it has written, for schedules. Its sink guards nothing, so that two writers are seen. */
final class Delivery {
    final Outbox outbox;
    final List<Letter> written = new ArrayList<>();
    private boolean busy;
    private boolean met;
    private int asked;

    Delivery(BiFunction<Integer, Sink, Outbox> outbox, int capacity) {
        this.outbox = outbox.apply(capacity, this::write);
    }

    private void write(List<Letter> letters) {
        met |= busy;
        busy = true;
        for (Letter letter : letters) {
            written.add(letter);
        }
        busy = false;
    }

    /** Takes note of a writer that is to run, and does not run it. */
    synchronized void ask(Runnable writer) {
        asked++;
    }

    synchronized int writersAskedFor() {
        return asked;
    }

    /** Whether two writers were at the sink at once. */
    boolean hadTwoWriters() {
        return met;
    }
}
