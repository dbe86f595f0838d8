package salon.rooms.exercise;

import salon.rooms.Sessions;
import salon.rooms.TokenSessionsContract;

class YourTokenSessionsTest extends TokenSessionsContract {
    @Override
    protected Sessions sessions() {
        return new YourTokenSessions();
    }
}
