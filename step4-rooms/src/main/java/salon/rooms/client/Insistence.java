package salon.rooms.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import salon.protocol.Code;
import salon.protocol.Message;
import salon.protocol.Reply.Refused;
import salon.protocol.Request;

/**
 * Asks again while the server is busy, each time after a longer pause: a server hashes few passwords at a time. The
 * pauses differ by chance, so that many clients do not come back all at once. Safe for any number of threads.
 *
 * @param time how long it goes on; after that {@code SERVER_BUSY} is the answer
 */
record Insistence(ChatClient client, Countdown time) {
    private static final int FIRST_PAUSE_MILLIS = 50;
    private static final int LAST_PAUSE_MILLIS = 1_000;

    /** As {@link ChatClient#ask}, but more patient. */
    Message ask(Request request) throws IOException {
        int pause = FIRST_PAUSE_MILLIS;
        Message reply = client.ask(request, time.left());
        while (isBusy(reply) && time.left().isPositive()) {
            pause(pause);
            pause = Math.min(2 * pause, LAST_PAUSE_MILLIS);
            reply = client.ask(request, time.left());
        }
        return reply;
    }

    private static boolean isBusy(Message reply) {
        return reply instanceof Refused refused && refused.code() == Code.SERVER_BUSY;
    }

    private static void pause(int millis) throws IOException {
        try {
            Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextInt(millis / 2, millis)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the server was busy");
        }
    }
}
