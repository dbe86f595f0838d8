package salon.echo;

import java.net.ServerSocket;
import java.util.concurrent.Executor;

class AcceptLoopTest extends AcceptLoopContract {
    @Override
    protected Server server(ServerSocket listener, Executor executor, Handler handler) {
        return new AcceptLoop(listener, executor, handler);
    }
}
