// mistake: keeps a second map of tokens, which closing forgets
// task: 4.1
// told: the token of a session that was closed
package salon.rooms.exercise;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import salon.rooms.Sessions;
import salon.threads.Recipient;

public final class YourTokenSessions implements Sessions {
    private final SecureRandom random = new SecureRandom();
    private final Map<Recipient, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, Recipient> connections = new ConcurrentHashMap<>();

    @Override
    public Optional<String> open(Recipient connection) {
        String token = newToken();
        if (tokens.putIfAbsent(connection, token) != null) {
            return Optional.empty();
        }
        connections.put(token, connection);
        return Optional.of(token);
    }

    private String newToken() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    @Override
    public boolean isValid(Recipient connection, String token) {
        return connections.get(token) == connection;
    }

    @Override
    public void close(Recipient connection) {
        tokens.remove(connection);
    }

    @Override
    public int count() {
        return tokens.size();
    }
}
