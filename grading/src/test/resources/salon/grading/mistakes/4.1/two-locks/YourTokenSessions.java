// mistake: opens under one lock and closes under another
// task: 4.1
// told: a session is opened for a connection, and meanwhile the connection's session is closed
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
    private final Object opening = new Object();
    private final Object closing = new Object();
    private final Map<Recipient, String> tokens = new HashMap<>();
    private int count;

    @Override
    public Optional<String> open(Recipient connection) {
        synchronized (opening) {
            if (tokens.containsKey(connection)) {
                return Optional.empty();
            }
            String token = newToken();
            tokens.put(connection, token);
            count++;
            return Optional.of(token);
        }
    }

    private String newToken() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    @Override
    public boolean isValid(Recipient connection, String token) {
        synchronized (opening) {
            return token.equals(tokens.get(connection));
        }
    }

    @Override
    public void close(Recipient connection) {
        synchronized (closing) {
            if (tokens.containsKey(connection)) {
                tokens.remove(connection);
                count--;
            }
        }
    }

    @Override
    public int count() {
        return count;
    }
}
