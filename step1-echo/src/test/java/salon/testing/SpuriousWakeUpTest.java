package salon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class SpuriousWakeUpTest {
    private interface Waiting {
        void await() throws InterruptedException;
    }

    /** How often a thread that waits, and waits again when it is woken, has begun to wait after one wake-up. */
    private static int waits(Waiting object) throws Exception {
        AtomicInteger waits = new AtomicInteger();
        Thread thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                while (true) {
                    waits.incrementAndGet();
                    object.await();
                }
            } catch (InterruptedException e) {
                // The test is over.
            }
        });
        Progress.until(_ -> thread.getState() == Thread.State.WAITING);
        SpuriousWakeUp.in(object, List.of(thread));
        thread.interrupt();
        thread.join();
        return waits.get();
    }

    private static final class OwnMonitor implements Waiting {
        @Override
        public synchronized void await() throws InterruptedException {
            wait();
        }
    }

    private static final class OfAnother implements Waiting {
        private final List<Object> within = List.of(new OwnMonitor());

        @Override
        public void await() throws InterruptedException {
            ((OwnMonitor) within.getFirst()).await();
        }
    }

    private static final class Explicit implements Waiting {
        private final Lock another = new ReentrantLock();
        private final Lock lock = new ReentrantLock();
        private final Condition condition = lock.newCondition();

        @Override
        public void await() throws InterruptedException {
            another.lock();
            another.unlock();
            lock.lock();
            try {
                condition.await();
            } finally {
                lock.unlock();
            }
        }
    }

    private static final class OfTheJdk implements Waiting {
        private final LinkedBlockingQueue<Object> queue = new LinkedBlockingQueue<>();

        @Override
        public void await() throws InterruptedException {
            queue.take();
        }
    }

    @Test
    void who_waits_on_an_objects_own_monitor_is_woken() throws Exception {
        assertThat(waits(new OwnMonitor())).isEqualTo(2);
    }

    @Test
    void who_waits_on_something_that_the_object_has_is_woken() throws Exception {
        assertThat(waits(new OfAnother())).isEqualTo(2);
    }

    @Test
    void who_waits_on_a_condition_is_woken() throws Exception {
        assertThat(waits(new Explicit())).isEqualTo(2);
    }

    @Test
    void who_waits_inside_the_jdk_is_left_alone() throws Exception {
        assertThat(waits(new OfTheJdk())).isEqualTo(1);
    }
}
