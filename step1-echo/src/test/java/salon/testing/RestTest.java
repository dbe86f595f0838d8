package salon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestTest {
    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeEach
    void begin() {
        TestThreads.begin();
    }

    @AfterEach
    void end() {
        over.countDown();
    }

    @Test
    void a_thread_that_waits_is_at_rest() {
        Thread thread = Thread.ofPlatform().daemon().start(this::awaitEnd);
        Rest.of(thread);
        assertThat(thread.getState()).isEqualTo(Thread.State.WAITING);
        Rest.demand("it waits", thread);
    }

    @Test
    void a_thread_that_looks_over_and_over_is_not_waited_for_without_end_and_is_told() {
        Thread thread = Thread.ofPlatform().daemon().name("Ada").start(() -> {
            while (over.getCount() > 0) {
                Thread.yield();
            }
        });
        Rest.of(thread);
        assertThat(thread.isAlive()).isTrue();
        assertThatThrownBy(() -> Rest.demand("it waits", thread))
                .isInstanceOf(Standstill.class)
                .hasMessageStartingWith("[it waits] and yet Ada computes on and on.")
                .hasMessageContaining("at salon.testing.RestTest.");
    }

    @Test
    void a_thread_that_waits_for_a_lock_of_one_who_goes_on_is_not_at_rest() throws Exception {
        Object monitor = new Object();
        assertRestsOnlyBeyond(task -> {
            synchronized (monitor) {
                task.run();
            }
        });
        Lock lock = new ReentrantLock();
        assertRestsOnlyBeyond(task -> {
            lock.lock();
            try {
                task.run();
            } finally {
                lock.unlock();
            }
        });
    }

    private void assertRestsOnlyBeyond(Consumer<Runnable> underTheLock) throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        AtomicBoolean beyond = new AtomicBoolean();
        Thread.ofPlatform().daemon().start(() -> underTheLock.accept(() -> {
            taken.countDown();
            long end = System.nanoTime() + 100_000_000;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }));
        taken.await();
        Thread waits = Thread.ofPlatform().daemon().start(() -> {
            underTheLock.accept(() -> beyond.set(true));
            awaitEnd();
        });
        Rest.of(waits);
        assertThat(beyond).as("it is beyond the lock").isTrue();
    }

    private void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
