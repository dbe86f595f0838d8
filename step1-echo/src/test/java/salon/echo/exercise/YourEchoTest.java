package salon.echo.exercise;

import salon.echo.EchoContract;
import salon.echo.Handler;

class YourEchoTest extends EchoContract {
    @Override
    protected Handler handler() {
        return new YourEcho();
    }
}
