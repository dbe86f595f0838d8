package salon.rooms.client;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import salon.protocol.Envelope;
import salon.protocol.Event.MessageSent;

/** Collects what certain others say. Heard by one thread, asked by any: the set and the latch are safe to share. */
final class Hearing implements Ear {
    private final Set<String> others;
    private final int expected;
    private final Set<MessageFrom> heard = ConcurrentHashMap.newKeySet();
    private final CountDownLatch missing;

    private record MessageFrom(String username, String text) {}

    /** Expects so many different messages from all of the others together. */
    Hearing(Set<String> others, int expected) {
        this.others = others;
        this.expected = expected;
        this.missing = new CountDownLatch(expected);
    }

    @Override
    public void hears(Envelope envelope) {
        if (envelope.message() instanceof MessageSent sent
                && others.contains(sent.username())
                && heard.add(new MessageFrom(sent.username(), sent.message()))) {
            missing.countDown();
        }
    }

    @Override
    public void ended() {
        while (missing.getCount() > 0) {
            missing.countDown(); // nothing more to wait for
        }
    }

    /** Waits for all that is expected, within the limit, or for the end of the conversation. */
    boolean awaitAll(Duration limit) throws InterruptedException {
        return missing.await(limit.toNanos(), TimeUnit.NANOSECONDS) && count() == expected;
    }

    /** How many have been heard. */
    int count() {
        return heard.size();
    }
}
