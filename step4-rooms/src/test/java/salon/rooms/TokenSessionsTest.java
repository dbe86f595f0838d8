package salon.rooms;

class TokenSessionsTest extends TokenSessionsContract {
    @Override
    protected Sessions sessions() {
        return new TokenSessions();
    }
}
