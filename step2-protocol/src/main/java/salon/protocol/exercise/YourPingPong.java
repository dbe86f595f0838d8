package salon.protocol.exercise;

import static salon.exercise.Todo.todo;

import java.io.IOException;
import java.net.Socket;
import salon.echo.Handler;
import salon.protocol.Sentences;

/** Yours: task 2.5. It promises what {@link salon.protocol.PingPong} says of itself: read that, not its code. */
public final class YourPingPong implements Handler {
    /**
     * Refuses frames of more than {@code maxFrame} bytes.
     *
     * @param sentences what refusals say to people
     */
    public YourPingPong(int maxFrame, Sentences sentences) {}

    @Override
    public void serve(Socket client) throws IOException {
        todo("2.5 answer PING, refuse everything else, and live on");
    }
}
