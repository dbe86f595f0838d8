package salon.testing;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which threads are a test's own: those made since it began. Threads are numbered in the order in which they are made,
 * platform and virtual ones alike, so a number tells. Safe for any thread: it does not change, but for two counters.
 */
final class TestThreads {
    /** A thread inherits it from the one that starts it. */
    private static final InheritableThreadLocal<TestThreads> CURRENT = new InheritableThreadLocal<>() {
        @Override
        protected TestThreads initialValue() {
            return new TestThreads(0); // no test has said that it begins
        }
    };

    private final long first;
    private final AtomicInteger names = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();

    private TestThreads(long first) {
        this.first = first;
    }

    /** A test begins in the current thread: those that descend from it, or are made meanwhile, are its own. */
    static void begin() {
        CURRENT.set(new TestThreads(Thread.ofPlatform().unstarted(() -> {}).threadId()));
    }

    /** Those of the test that the current thread belongs to; all threads, if it belongs to none. */
    static TestThreads current() {
        return CURRENT.get();
    }

    /** Whether the thread of this number is one of them. */
    boolean include(long thread) {
        return thread >= first;
    }

    /** Somebody who waits within the test has looked whether what it waits for has come. */
    void looked() {
        looks.incrementAndGet();
    }

    /** How often that was. */
    int looks() {
        return looks.get();
    }

    /** A name that no other thread of the test has, such as {@code Doing-1}. */
    String name(String kind) {
        return kind + "-" + names.incrementAndGet();
    }
}
