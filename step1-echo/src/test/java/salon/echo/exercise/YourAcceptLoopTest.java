package salon.echo.exercise;

import java.net.ServerSocket;
import java.util.concurrent.Executor;
import salon.echo.AcceptLoopContract;
import salon.echo.Handler;
import salon.echo.Server;

class YourAcceptLoopTest extends AcceptLoopContract {
    @Override
    protected Server server(ServerSocket listener, Executor executor, Handler handler) {
        return new YourAcceptLoop(listener, executor, handler);
    }
}
