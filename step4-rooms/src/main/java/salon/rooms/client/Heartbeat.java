package salon.rooms.client;

import java.io.IOException;
import java.time.Duration;
import salon.protocol.Request.Ping;

/**
 * Pings while nothing is typed: a server closes a connection that is silent for minutes, and people who read are. A
 * server that does not answer any more is given up. Runs in a thread of its own.
 */
record Heartbeat(ChatClient client, Duration pause) implements Runnable {
    @Override
    public void run() {
        try {
            while (!client.awaitEnd(pause)) {
                client.ask(new Ping());
            }
        } catch (IOException e) {
            client.close(); // ended already, or it did not answer: then this is the end
        } catch (InterruptedException e) {
            client.close();
        }
    }
}
