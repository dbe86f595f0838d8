package salon.threads;

import java.util.concurrent.Executor;

class ThreadPerClientTest extends ThreadPerClientContract {
    @Override
    protected Executor executor() {
        return new ThreadPerClient();
    }
}
