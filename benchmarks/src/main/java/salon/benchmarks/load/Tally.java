package salon.benchmarks.load;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.jspecify.annotations.Nullable;

/**
 * What was done, how long each took, and what failed. Safe for any number of threads: its parts are, and none depends
 * on another.
 */
final class Tally {
    private static final long MOST_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final LongAdder operations = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private final AtomicReference<@Nullable String> firstError = new AtomicReference<>();
    private final Recorder latencies = new Recorder(MOST_NANOS, 3);

    /** One more was done. */
    void done() {
        operations.increment();
    }

    /** It took from then until now. */
    void took(long sinceNanos) {
        latencies.recordValue(Math.clamp(System.nanoTime() - sinceNanos, 0, MOST_NANOS));
    }

    /** Something went wrong; the first is told on standard error at the end. */
    void error(String what) {
        firstError.compareAndSet(null, what);
        errors.increment();
    }

    /** Forgets what was done so far, as a warm-up. Errors stay. */
    void restart() {
        operations.reset();
        latencies.reset();
    }

    long operations() {
        return operations.sum();
    }

    long errors() {
        return errors.sum();
    }

    Optional<String> firstError() {
        return Optional.ofNullable(firstError.get());
    }

    /** In nanoseconds. May be asked once. */
    Histogram latencies() {
        return latencies.getIntervalHistogram();
    }
}
