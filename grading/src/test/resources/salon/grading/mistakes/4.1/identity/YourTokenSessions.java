// mistake: tells connections apart by ==
// task: 4.1
// told: the token on a connection that is equal
package salon.rooms.exercise;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import salon.rooms.Sessions;
import salon.threads.Recipient;

public final class YourTokenSessions implements Sessions {
    private final SecureRandom random = new SecureRandom();
    private final Map<Recipient, String> tokens = new IdentityHashMap<>();

    @Override
    public Optional<String> open(Recipient connection) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = HexFormat.of().formatHex(secret);
        synchronized (this) {
            return tokens.putIfAbsent(connection, token) == null ? Optional.of(token) : Optional.empty();
        }
    }

    @Override
    public synchronized boolean isValid(Recipient connection, String token) {
        return token.equals(tokens.get(connection));
    }

    @Override
    public synchronized void close(Recipient connection) {
        tokens.remove(connection);
    }

    @Override
    public synchronized int count() {
        return tokens.size();
    }
}
