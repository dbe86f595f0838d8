package salon.threads.races;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import salon.threads.races.Verdict.Outcome;

/**
 * Race 4: Ada moves from one room to another while Bob moves the other way, and neither ever arrives. Each thread holds
 * the room that it comes from, and waits for the one that the other holds.
 *
 * <pre>
 * Broken: Ada waits for the lock of tech, which Bob holds;
 *         Bob waits for the lock of general, which Ada holds. Neither ever arrives.
 * Fixed:  Bob waited for his first lock and held none; Ada took both and arrived, then Bob.
 * </pre>
 *
 * Ada's thread, once it has its first lock, waits until Bob's has its own or can be seen to wait for it. The cure is an
 * order in which all locks are taken, whatever the direction; or never to hold two, which is better where it can be so.
 */
public final class Race4LockOrder {
    private Race4LockOrder() {}

    /** A room, which is also the lock for its members. */
    static final class Room {
        private final String name;
        private final Set<String> members = new HashSet<>(); // guarded by this

        Room(String name) {
            this.name = name;
        }
    }

    interface Move {
        void move(String member, Room from, Room to, Runnable between);
    }

    /** Takes the locks in the order of the way. */
    static final class Broken implements Move {
        @Override
        public void move(String member, Room from, Room to, Runnable between) {
            synchronized (from) {
                between.run();
                synchronized (to) {
                    from.members.remove(member);
                    to.members.add(member);
                }
            }
        }
    }

    /** Takes the locks in the order of the rooms' names. */
    static final class Fixed implements Move {
        @Override
        public void move(String member, Room from, Room to, Runnable between) {
            boolean forward = from.name.compareTo(to.name) < 0;
            synchronized (forward ? from : to) {
                between.run();
                synchronized (forward ? to : from) {
                    from.members.remove(member);
                    to.members.add(member);
                }
            }
        }
    }

    /** Runs the demonstration. */
    public static void main(String[] args) {
        System.out.println(run());
    }

    static Verdict run() {
        return new Verdict(cross(new Broken()), cross(new Fixed()));
    }

    private static Outcome cross(Move kind) {
        Room general = new Room("general");
        Room tech = new Room("tech");
        List<Room> rooms = List.of(general, tech);
        CountDownLatch bobHasOne = new CountDownLatch(1);
        Thread bob = Thread.ofPlatform().daemon().name("Bob").unstarted(
                () -> kind.move("Bob", tech, general, bobHasOne::countDown));
        Thread ada = Crossing.start("Ada", () -> kind.move("Ada", general, tech, () -> {
            bob.start();
            Crossing.until(() -> bobHasOne.getCount() == 0 || awaited(bob, rooms).isPresent());
        }));
        Crossing.until(() -> isDeadlocked(ada) || (!ada.isAlive() && !bob.isAlive()));
        if (isDeadlocked(ada)) {
            return new Outcome(false, wait(ada, rooms) + ";\n" + wait(bob, rooms) + ". Neither ever arrives.");
        }
        return new Outcome(true, "Bob waited for his first lock and held none; Ada took both and arrived, then Bob.");
    }

    private static boolean isDeadlocked(Thread thread) {
        return Optional.ofNullable(ManagementFactory.getThreadMXBean().findDeadlockedThreads()).stream()
                .flatMapToLong(LongStream::of)
                .anyMatch(id -> id == thread.threadId());
    }

    private static String wait(Thread thread, List<Room> rooms) {
        String room = awaited(thread, rooms).orElseThrow().name;
        String holder = Crossing.seen(thread).orElseThrow().getLockOwnerName();
        return thread.getName() + " waits for the lock of " + room + ", which " + holder + " holds";
    }

    /** The room whose lock the thread waits for. */
    private static Optional<Room> awaited(Thread thread, List<Room> rooms) {
        Optional<Integer> lock = Crossing.seen(thread)
                .flatMap(info -> Optional.ofNullable(info.getLockInfo()))
                .map(LockInfo::getIdentityHashCode);
        return rooms.stream().filter(room -> lock.equals(Optional.of(System.identityHashCode(room)))).findFirst();
    }
}
