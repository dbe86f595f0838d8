package salon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class PlainFieldsTest {
    private static String hints(Class<?> type, String method) {
        return String.join("\n", PlainFields.readInLoop(type.getName(), method)).replaceAll(":\\d+", ":0");
    }

    private static final String TOLD =
            "`stopped` is read in a loop at PlainFieldsTest.java:0, under no lock, and written at :0, and it is not volatile";

    static class Plain {
        private boolean stopped;

        void run() {
            while (!stopped) {
                Thread.onSpinWait();
            }
        }

        void stop() {
            stopped = true;
        }
    }

    @Test
    void a_plain_field_that_a_loop_reads_and_another_method_writes_is_named() {
        assertThat(hints(Plain.class, "run")).isEqualTo(TOLD);
    }

    @Test
    void a_method_without_the_loop_has_nothing_to_explain() {
        assertThat(hints(Plain.class, "stop")).isEmpty();
    }

    static class Asked {
        private boolean stopped;

        void run() {
            do {
                Thread.onSpinWait();
            } while (!isStopped());
        }

        private boolean isStopped() {
            return stopped;
        }

        synchronized void stop() {
            stopped = true; // the lock of the writer alone is worth nothing
        }
    }

    @Test
    void a_plain_field_is_named_that_a_loop_reads_through_a_method() {
        assertThat(hints(Asked.class, "run")).isEqualTo(TOLD);
    }

    static class Outer {
        private boolean stopped;

        class Worker implements Runnable {
            @Override
            public void run() {
                while (!stopped) {
                    Thread.onSpinWait();
                }
            }
        }

        void stop() {
            stopped = true;
        }
    }

    @Test
    void a_plain_field_is_named_that_the_loop_of_an_inner_class_reads() {
        assertThat(hints(Outer.Worker.class, "run")).isEqualTo(TOLD);
    }

    static class Volatile {
        private volatile boolean stopped;

        void run() {
            while (!stopped) {
                Thread.onSpinWait();
            }
        }

        void stop() {
            stopped = true;
        }
    }

    @Test
    void a_volatile_field_is_not_named() {
        assertThat(hints(Volatile.class, "run")).isEmpty();
    }

    static class Monitor {
        private boolean stopped; // guarded by this

        void run() throws InterruptedException {
            synchronized (this) {
                while (!stopped) {
                    wait();
                }
            }
        }

        synchronized void work() throws InterruptedException {
            while (!stopped) {
                pause();
            }
        }

        private void pause() throws InterruptedException {
            while (!stopped) {
                wait();
            }
        }

        synchronized void stop() {
            stopped = true;
        }
    }

    @Test
    void a_field_that_is_read_under_a_monitor_is_not_named() {
        assertThat(hints(Monitor.class, "run")).isEmpty();
        assertThat(hints(Monitor.class, "work")).isEmpty();
    }

    @Test
    void a_field_is_not_named_if_all_who_call_the_method_hold_the_lock() {
        assertThat(hints(Monitor.class, "pause")).isEmpty();
    }

    static class Explicit {
        private final Lock lock = new ReentrantLock();
        private boolean stopped; // guarded by lock

        void run() {
            while (true) {
                lock.lock();
                try {
                    if (stopped) {
                        return;
                    }
                } finally {
                    lock.unlock();
                }
            }
        }

        void stop() {
            lock.lock();
            try {
                stopped = true;
            } finally {
                lock.unlock();
            }
        }
    }

    @Test
    void a_field_that_is_read_under_an_explicit_lock_is_not_named() {
        assertThat(hints(Explicit.class, "run")).isEmpty();
    }

    static class Own {
        private int rounds;

        void run() {
            for (rounds = 0; rounds < 3; rounds++) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void a_field_that_nobody_else_writes_is_not_named() {
        assertThat(hints(Own.class, "run")).isEmpty();
    }
}
