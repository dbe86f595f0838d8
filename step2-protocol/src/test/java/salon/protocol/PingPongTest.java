package salon.protocol;

import salon.echo.Handler;

class PingPongTest extends PingPongContract {
    @Override
    protected Handler handler(int maxFrame, Sentences sentences) {
        return new PingPong(maxFrame, sentences);
    }
}
