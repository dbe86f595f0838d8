package salon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Makes threads that wait for each other for ever, and leaves them to it. */
class DeadlockTest {
    private final CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    private final Thread.Builder ada = Thread.ofPlatform().daemon().name("Ada");
    private final Thread.Builder bob = Thread.ofPlatform().daemon().name("Bob");
    private final Thread.Builder virtualAda = Thread.ofVirtual().name("Ada");
    private final Thread.Builder virtualBob = Thread.ofVirtual().name("Bob");

    private static final class Room {}

    private static final class Desk {}

    @BeforeEach
    void begin() {
        TestThreads.begin();
    }

    private void meet() {
        try {
            bothHoldOne.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void take(Object first, Object second) {
        synchronized (first) {
            meet();
            synchronized (second) {
                throw new AssertionError("nobody ever holds both");
            }
        }
    }

    private void take(Lock first, Lock second) {
        first.lock();
        meet();
        second.lock();
    }

    private void cross(Thread.Builder one, Thread.Builder other) {
        Room room = new Room();
        Desk desk = new Desk();
        one.start(() -> take(room, desk));
        other.start(() -> take(desk, room));
    }

    /** The deadlock that the test's threads come to, with every line's number as {@code 0}. */
    private static String deadlock() throws Exception {
        Progress.until(_ -> now().isPresent());
        return now().orElse("none").replaceAll("java:\\d+", "java:0");
    }

    private static Optional<String> now() {
        return Deadlock.among(ThreadDump.now().threads());
    }

    private static final String OF_OBJECTS = "A deadlock: Ada holds the lock of Room and waits for the lock of Desk,"
            + " at DeadlockTest.java:0; Bob holds the lock of Desk and waits for the lock of Room, at DeadlockTest.java:0.";

    @Test
    void two_platform_threads_that_hold_each_others_object_are_named() throws Exception {
        cross(ada, bob);
        assertThat(deadlock()).isEqualTo(OF_OBJECTS);
    }

    @Test
    void two_virtual_threads_that_hold_each_others_object_are_named() throws Exception {
        cross(virtualAda, virtualBob);
        assertThat(deadlock()).isIn(OF_OBJECTS, begunWithBob());
    }

    @Test
    void a_virtual_and_a_platform_thread_that_hold_each_others_object_are_named() throws Exception {
        cross(virtualAda, bob);
        assertThat(deadlock()).isIn(OF_OBJECTS, begunWithBob());
    }

    private static String begunWithBob() {
        String[] parts = OF_OBJECTS.replaceFirst("A deadlock: (.*)\\.", "$1").split("; ");
        return "A deadlock: " + parts[1] + "; " + parts[0] + ".";
    }

    @Test
    void two_objects_of_one_kind_are_told_apart() throws Exception {
        Room first = new Room();
        Room second = new Room();
        ada.start(() -> take(first, second));
        bob.start(() -> take(second, first));
        assertThat(deadlock()).contains("Ada holds the lock of Room and waits for the lock of another Room, at");
    }

    @Test
    void platform_threads_that_hold_each_others_explicit_lock_are_named() throws Exception {
        Lock first = new ReentrantLock();
        Lock second = new ReentrantReadWriteLock().writeLock();
        ada.start(() -> take(first, second));
        bob.start(() -> take(second, first));
        assertThat(deadlock())
                .contains("Ada holds a ReentrantLock and waits for a ReentrantReadWriteLock, at DeadlockTest.java:0")
                .contains("Bob holds a ReentrantReadWriteLock and waits for a ReentrantLock, at DeadlockTest.java:0");
    }

    @Test
    void a_thread_that_waits_for_the_end_of_one_that_needs_its_lock_is_named() throws Exception {
        Room room = new Room();
        CountDownLatch held = new CountDownLatch(1);
        Thread worker = ada.start(() -> {
            await(held);
            synchronized (room) {
                throw new AssertionError("Bob never lets go");
            }
        });
        bob.start(() -> {
            synchronized (room) {
                held.countDown();
                join(worker);
            }
        });
        assertThat(deadlock()).isEqualTo("A deadlock: Ada waits for the lock of Room, at DeadlockTest.java:0;"
                + " Bob holds the lock of Room and waits for Ada to end, at DeadlockTest.java:0.");
    }

    @Test
    void a_thread_that_waits_on_an_object_has_let_its_lock_go() throws Exception {
        Room room = new Room();
        Doing.start(() -> {
            synchronized (room) {
                room.wait();
            }
            return true;
        }).untilItWaits();
        Doing.start(() -> {
            synchronized (room) {
                new CountDownLatch(1).await();
            }
            return true;
        }).untilItWaits();
        assertThat(Deadlock.among(ThreadDump.now().threads())).isEmpty();
    }

    @Test
    void a_deadlock_of_another_test_is_not_told() throws Exception {
        cross(ada, bob);
        assertThat(deadlock()).isNotEqualTo("none");
        TestThreads.begin();
        assertThat(Deadlock.among(ThreadDump.now().threads())).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
