package salon.threads.exercise;

import java.util.concurrent.Executor;
import salon.threads.ThreadPerClientContract;

class YourThreadPerClientTest extends ThreadPerClientContract {
    @Override
    protected Executor executor() {
        return new YourThreadPerClient();
    }
}
