package salon.rooms;

import java.util.concurrent.RejectedExecutionException;
import salon.threads.PasswordHash;

/** Has too much to do for any password. */
final class BusyHash implements PasswordHash {
    @Override
    public String hash(String password) {
        throw new RejectedExecutionException("busy, for this test");
    }

    @Override
    public boolean matches(String password, String hash) {
        throw new RejectedExecutionException("busy, for this test");
    }

    @Override
    public String decoy() {
        return "nobody's";
    }
}
