package salon.echo.exercise;

import static salon.exercise.Todo.todo;

import java.io.IOException;
import java.net.Socket;
import salon.echo.Handler;

/** Yours: tasks 1.1 and 1.2. What it promises stands at {@link Handler}. */
public final class YourEcho implements Handler {
    @Override
    public void serve(Socket client) throws IOException {
        todo("1.1 echo what arrives, flushed, to the end of the stream; 1.2 end with the client");
    }
}
