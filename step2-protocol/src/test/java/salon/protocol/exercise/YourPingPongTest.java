package salon.protocol.exercise;

import salon.echo.Handler;
import salon.protocol.PingPongContract;
import salon.protocol.Sentences;

class YourPingPongTest extends PingPongContract {
    @Override
    protected Handler handler(int maxFrame, Sentences sentences) {
        return new YourPingPong(maxFrame, sentences);
    }
}
