// mistake: keeps sessions in a HashMap without a lock
// task: 4.1
// told: the one token is valid
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
        String token = newToken();
        return tokens.putIfAbsent(connection, token) == null ? Optional.of(token) : Optional.empty();
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
