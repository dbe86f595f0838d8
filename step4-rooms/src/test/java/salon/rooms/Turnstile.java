package salon.rooms;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import salon.rooms.Crossings.Deed;
import salon.testing.Doing;

/**
 * What is handed to a tested class passes here whenever it is used, such as a {@link Mailbox} that is looked up in a
 * map or offered a letter. One use can be stopped, in whichever thread it is, so that others go on meanwhile. Any thread
 * may call.
 */
final class Turnstile {
    private final AtomicInteger left = new AtomicInteger(); // uses to go, the last of which is stopped; 0 for none
    private final CountDownLatch over = new CountDownLatch(1); // the first thing is stopped, or has ended
    private final CountDownLatch open = new CountDownLatch(1);

    /** Something is being used. Returns at once, unless this use is the one to be stopped. */
    void use() {
        if (left.get() > 0 && left.decrementAndGet() == 0) {
            over.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Stops the first deed at its n-th use of something. The others begin meanwhile one by one, and each ends or waits,
     * as under a lock that the first holds; then all go on to their ends.
     *
     * @return whether the first came to an n-th use
     */
    boolean stop(int n, List<Deed> deeds) throws Exception {
        left.set(n);
        List<Doing<?>> doings = new ArrayList<>();
        doings.add(Doing.start(() -> {
            try {
                return deeds.getFirst().work().call();
            } finally {
                over.countDown();
            }
        }));
        Doing.start(() -> {
            over.await();
            return true;
        }).result(deeds.getFirst().words() + ", and that comes to an end");
        boolean stopped = left.getAndSet(0) == 0;
        for (Deed deed : deeds.subList(1, deeds.size())) {
            doings.add(Doing.start(deed.work()).untilItWaits());
        }
        open.countDown();
        for (Doing<?> doing : doings) {
            doing.result("all of it comes to an end");
        }
        return stopped;
    }
}
