package salon.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import salon.protocol.Message;
import salon.testing.Doing;
import salon.threads.Letter;
import salon.threads.Recipient;

/**
 * A member who breaks the rule and makes one offer wait, so that a test can have something else happen meanwhile. What
 * it was offered then lies in its mailbox behind all that came meanwhile.
 */
final class Dawdler implements Recipient {
    private static final int SECONDS = 8;

    private final Mailbox mailbox;
    private final Class<? extends Message> kind;
    private final AtomicBoolean dawdled = new AtomicBoolean();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    /** Dawdles over the first letter of this kind. */
    Dawdler(Mailbox mailbox, Class<? extends Message> kind) {
        this.mailbox = mailbox;
        this.kind = kind;
    }

    @Override
    public boolean offer(Letter letter) {
        if (kind.isInstance(letter.envelope().message()) && dawdled.compareAndSet(false, true)) {
            reached.countDown();
            try {
                open.await(SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return mailbox.offer(letter);
    }

    Mailbox mailbox() {
        return mailbox;
    }

    /**
     * Has the second thing begin while the first waits for this member. The second may wait for the first, as under a
     * lock, or not: both come to their end.
     */
    void meanwhile(Callable<?> first, Callable<?> second) throws Exception {
        Doing<?> one = Doing.start(first);
        assertThat(reached.await(SECONDS, TimeUnit.SECONDS))
                .as("%s has been offered a %s", mailbox, kind.getSimpleName()).isTrue();
        Doing<?> two = Doing.start(second).untilItWaits();
        open.countDown();
        one.result("the first comes to its end");
        two.result("the second comes to its end");
    }
}
