// mistake: locks each step by itself
// task: 4.1
// told: the tokens that were given for one connection
package salon.rooms.exercise;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import salon.rooms.Sessions;
import salon.threads.Recipient;

public final class YourTokenSessions implements Sessions {
    private final SecureRandom random = new SecureRandom();
    private final Map<Recipient, String> tokens = new HashMap<>();

    @Override
    public Optional<String> open(Recipient connection) {
        if (has(connection)) {
            return Optional.empty();
        }
        String token = newToken();
        put(connection, token);
        return Optional.of(token);
    }

    private synchronized boolean has(Recipient connection) {
        return tokens.containsKey(connection);
    }

    private synchronized void put(Recipient connection, String token) {
        tokens.put(connection, token);
    }

    private String newToken() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
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
