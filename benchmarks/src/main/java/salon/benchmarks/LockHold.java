package salon.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import salon.threads.ThreadModel;

/**
 * Lesson 2: which lock, or how long it is held?
 *
 * <p>Sixteen people speak without a pause, in one room, in 4 or in 16. A room numbers its messages under its lock, and
 * to send a message takes 10 ms.
 *
 * <ul>
 *   <li>Who sends inside the lock keeps the room for 10 ms, so that a room passes 100 messages a second, however many
 *       people are in it.
 *   <li>Who sends outside keeps it for the moment that numbering takes. All sixteen send at once, and the rooms do not
 *       matter.
 *   <li>The kind of lock does not matter either, nor that of the threads: since JDK 24, a virtual thread that waits for
 *       a monitor, or sleeps in one, gives its carrier to others (JEP 491).
 * </ul>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class LockHold {
    private static final int SPEAKERS = 16;
    private static final Duration HOLD = Duration.ofMillis(10);

    @Param({"1", "4", "16"})
    private int rooms;

    @Param
    private RoomLock lock = RoomLock.SYNCHRONIZED;

    @Param({"PLATFORM", "VIRTUAL"})
    private ThreadModel threads = ThreadModel.PLATFORM;

    @Param
    private Send send = Send.INSIDE;

    private final Semaphore sent = new Semaphore(0); // a permit for each message
    private final CountDownLatch silent = new CountDownLatch(SPEAKERS);
    private volatile boolean speaking = true;

    /** What guards a room. */
    public enum RoomLock { SYNCHRONIZED, REENTRANT_LOCK }

    /** Where a message is sent: inside its room's lock or outside. */
    public enum Send { INSIDE, OUTSIDE }

    private final class Room {
        private final Lock reentrant = new ReentrantLock();
        private long lastSeq; // guarded by this or by the reentrant lock

        void speak() {
            while (speaking) {
                say();
            }
            silent.countDown();
        }

        private void say() {
            switch (lock) {
                case SYNCHRONIZED -> {
                    synchronized (this) {
                        number();
                    }
                }
                case REENTRANT_LOCK -> {
                    reentrant.lock();
                    try {
                        number();
                    } finally {
                        reentrant.unlock();
                    }
                }
            }
            if (send == Send.OUTSIDE) {
                send();
            }
            sent.release();
        }

        private void number() { // the caller holds the lock
            lastSeq++;
            if (send == Send.INSIDE) {
                send();
            }
        }
    }

    private void send() {
        try {
            if (speaking) { // else whoever still waits for the lock would hold it as long as everyone before
                Thread.sleep(HOLD);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // sent sooner, and whoever interrupted us is told
        }
    }

    /** What theory expects, in messages a second: as many as are sent at once, divided by how long one takes. */
    public static double expected(int rooms, Send send) {
        int atOnce = send == Send.INSIDE ? Math.min(SPEAKERS, rooms) : SPEAKERS;
        return atOnce * 1_000.0 / HOLD.toMillis();
    }

    /** Spreads the speakers over the rooms, and has them begin. */
    @Setup
    public void start() {
        List<Room> all = Stream.generate(Room::new).limit(rooms).toList();
        Executor speakers = threads.executor(SPEAKERS, 0);
        for (int i = 0; i < SPEAKERS; i++) {
            speakers.execute(all.get(i % rooms)::speak);
        }
    }

    /** Begins to count just behind a message. An iteration ends with one, too: what is counted is whole intervals. */
    @Setup(Level.Iteration)
    public void begin() throws InterruptedException {
        sent.drainPermits();
        sent.acquire();
    }

    /** One message sent, by whomever. */
    @Benchmark
    public void message() throws InterruptedException {
        sent.acquire();
    }

    /** Everyone falls silent. */
    @TearDown
    public void stop() throws InterruptedException {
        speaking = false;
        silent.await();
    }
}
