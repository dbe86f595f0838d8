package salon.echo.exercise;

import static salon.exercise.Todo.todo;

import java.net.ServerSocket;
import java.util.concurrent.Executor;
import salon.echo.Handler;
import salon.echo.Server;

/** Yours: tasks 1.3 and 1.4. What it promises stands at {@link Server}. */
public final class YourAcceptLoop implements Server {
    /** Accepts from a listener that the caller has opened and will close. */
    public YourAcceptLoop(ServerSocket listener, Executor executor, Handler handler) {}

    @Override
    public void run() {
        todo("1.3 take the next client after the last one, however that ended; 1.4 stop when the listener is closed");
    }
}
