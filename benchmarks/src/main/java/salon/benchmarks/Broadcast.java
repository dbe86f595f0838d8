package salon.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import salon.benchmarks.audience.Audience;
import salon.benchmarks.audience.Encode;
import salon.benchmarks.audience.Send;
import salon.benchmarks.profilers.CpuTime;
import salon.rooms.ChatRoom;
import salon.rooms.Room;
import salon.threads.Recipient;

/**
 * Lesson 6: what does a room of n cost?
 *
 * <p>One member speaks, and all n hear it. An operation is one delivery, so that a cost which does not depend on n is a
 * level line. The room is the real one, and the connections are sockets; only the recipients differ.
 *
 * <ul>
 *   <li>{@code PER_MEMBER} makes JSON for each delivery, {@code ONCE} for each message: its share in a delivery falls
 *       as 1/n. Encoding takes a few microseconds, and so does writing; so theory expects one to save up to half.
 *   <li>{@code LOCKED} pays a system call for each delivery, one after the other. {@code OUTBOX} pays for waking a
 *       writer, who takes along all that is waiting by then, up to 16 messages in one system call, and writers run on
 *       all cores. In a small room there is little to take along; the larger it is, the more comes together while a
 *       writer waits for its turn.
 * </ul>
 *
 * <p>So once and by outbox should win, in all rooms, and by more the more a writer finds to take along. The best reason
 * for an outbox is not measured here: all members read, and with {@code LOCKED} a single one who does not would silence
 * the room.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class Broadcast {
    private static final int WINDOW = 16;
    private static final String TEXT = "What people say in a room full of people";

    @Param
    private Encode encode = Encode.PER_MEMBER;

    @Param
    private Send send = Send.LOCKED;

    @Param({"10", "100", "1000"})
    private int members;

    private final Room room = new ChatRoom("tech", "Tech", "");
    private @Nullable Audience audience;
    private @Nullable Thread speaker;

    /** Has all members join, and one of them speak. */
    @Setup
    public void start() throws IOException, InterruptedException {
        Audience all = new Audience(members, WINDOW);
        List<Recipient> recipients = all.connections().stream()
                .map(connection -> encode.before(send.to(connection, WINDOW)))
                .toList();
        all.awaitTurn(); // what each of them hears first is its JOIN_SUCCESS
        recipients.forEach(member -> room.join(member, "ada", Optional.empty())); // one user: nobody's coming is news
        audience = all;
        speaker = Thread.ofPlatform().daemon().name("Speaker").start(() -> speak(recipients.getFirst(), all));
    }

    private void speak(Recipient who, Audience all) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                all.awaitTurn();
                room.say(who, TEXT, Optional.empty());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the trial is over
        }
    }

    private Audience running() {
        if (audience == null) {
            throw new IllegalStateException("JMH starts a trial before it runs it");
        }
        return audience;
    }

    /**
     * Begins to count just behind a delivery, when all is heard that was said while nobody listened: between two
     * iterations the speaker has filled the window, and that work is none of this one's.
     */
    @Setup(Level.Iteration)
    public void begin() throws IOException {
        for (int i = 0; i < WINDOW * members; i++) {
            running().awaitDelivery();
        }
        running().forget();
        CpuTime.start();
        running().awaitDelivery();
    }

    /** One message heard by one member. */
    @Benchmark
    public void delivery() throws IOException {
        running().awaitDelivery();
    }

    /** What the members' leaving costs does not count. */
    @TearDown(Level.Iteration)
    public void end() {
        CpuTime.stop();
    }

    /** All members hang up, and the speaker ends. */
    @TearDown
    public void stop() throws IOException, InterruptedException {
        running().close();
        if (speaker != null) {
            speaker.interrupt();
            speaker.join();
        }
    }
}
