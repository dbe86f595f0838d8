package salon.threads.races;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import salon.echo.Listener;
import salon.protocol.Connection;
import salon.protocol.Envelope;
import salon.protocol.Event.ServerBroadcast;
import salon.threads.Client;
import salon.threads.Letter;
import salon.threads.Recipient;
import salon.threads.races.Verdict.Outcome;

/**
 * Race 6: one client does not read, and nobody can enter its room, leave it or speak there. Writing to a client waits
 * for as long as the client likes; who writes under a lock makes everyone wait with it.
 *
 * <pre>
 * Broken: Cleo does not read. Ada's thread waits to write to her socket, and holds the room's lock;
 *         Bob's waits for that lock, only to ask how many are in.
 * Fixed:  Cleo does not read. Ada's thread left the letter in Cleo's outbox and has ended;
 *         Bob's asked how many are in, and got its answer: 1.
 * </pre>
 *
 * The letter is longer than both sockets' buffers, so that the first one shows what many short ones come to. The cure
 * is an outbox before each client: under the lock, letters are offered, which never waits
 * ({@link salon.threads.Outbox}).
 */
public final class Race6BroadcastUnderLock {
    private static final int LETTER = 1 << 20;
    private static final int BUFFER = 4096;

    private Race6BroadcastUnderLock() {}

    interface Room {
        void join(Connection member);

        int count();

        void broadcast(ServerBroadcast news) throws IOException;
    }

    /** Writes to its members under the lock. */
    static final class Broken implements Room {
        private final List<Connection> members = new ArrayList<>(); // guarded by this

        @Override
        public synchronized void join(Connection member) {
            members.add(member);
        }

        @Override
        public synchronized int count() {
            return members.size();
        }

        @Override
        public synchronized void broadcast(ServerBroadcast news) throws IOException {
            for (Connection member : members) {
                member.send(Envelope.of(news));
            }
        }
    }

    /** Offers to its members' outboxes under the lock; their writers write outside it. */
    static final class Fixed implements Room {
        private final List<Recipient> members = new ArrayList<>(); // guarded by this

        @Override
        public synchronized void join(Connection member) {
            members.add(new Client(member, 16, Duration.ofSeconds(1)));
        }

        @Override
        public synchronized int count() {
            return members.size();
        }

        @Override
        public synchronized void broadcast(ServerBroadcast news) {
            Letter letter = new Letter(news);
            for (Recipient member : members) {
                member.offer(letter);
            }
        }
    }

    /** Runs the demonstration. */
    public static void main(String[] args) throws IOException {
        System.out.println(run());
    }

    static Verdict run() throws IOException {
        return new Verdict(speakToWhoDoesNotRead(new Broken()), speakToWhoDoesNotRead(new Fixed()));
    }

    private static Outcome speakToWhoDoesNotRead(Room room) throws IOException {
        try (ServerSocket listener = Listener.open("127.0.0.1", 0); Socket cleo = new Socket()) {
            cleo.setReceiveBufferSize(BUFFER);
            cleo.connect(listener.getLocalSocketAddress());
            try (Socket accepted = listener.accept()) { // closing it ends whoever still writes to it
                accepted.setSendBufferSize(BUFFER);
                room.join(Connection.accepted(accepted, LETTER));
                return speakAndCount(room);
            }
        }
    }

    private static Outcome speakAndCount(Room room) {
        Thread ada = Crossing.start("Ada", () -> speak(room));
        Crossing.until(() -> !ada.isAlive() || isWriting(ada));
        AtomicInteger counted = new AtomicInteger();
        Thread bob = Crossing.start("Bob", () -> counted.set(room.count()));
        Crossing.until(() -> !bob.isAlive() || (isWriting(ada) && waitsFor(bob, ada)));
        if (bob.isAlive()) {
            return new Outcome(false, "Cleo does not read. Ada's thread waits to write to her socket, and holds"
                    + " the room's lock;\nBob's waits for that lock, only to ask how many are in.");
        }
        return new Outcome(true, "Cleo does not read. Ada's thread left the letter in Cleo's outbox and has ended;"
                + "\nBob's asked how many are in, and got its answer: %d.".formatted(counted.get()));
    }

    private static void speak(Room room) {
        try {
            room.broadcast(new ServerBroadcast("x".repeat(LETTER), Instant.EPOCH));
        } catch (IOException e) {
            // The demonstration is over: Cleo's socket was closed.
        }
    }

    private static boolean isWriting(Thread thread) {
        return Arrays.stream(thread.getStackTrace()).anyMatch(frame ->
                frame.getClassName().startsWith(Socket.class.getName()) && frame.getMethodName().equals("write"));
    }

    private static boolean waitsFor(Thread thread, Thread holder) {
        return Crossing.seen(thread).stream().anyMatch(info -> info.getLockOwnerId() == holder.threadId());
    }
}
