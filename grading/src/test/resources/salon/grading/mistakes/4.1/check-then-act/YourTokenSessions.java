// mistake: looks whether there is a session and opens one in two steps on a concurrent map
// task: 4.1
// told: the tokens that were given for one connection
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

    @Override
    public Optional<String> open(Recipient connection) {
        if (tokens.containsKey(connection)) {
            return Optional.empty();
        }
        String token = newToken();
        tokens.put(connection, token);
        return Optional.of(token);
    }

    private String newToken() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    @Override
    public boolean isValid(Recipient connection, String token) {
        return token.equals(tokens.get(connection));
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
