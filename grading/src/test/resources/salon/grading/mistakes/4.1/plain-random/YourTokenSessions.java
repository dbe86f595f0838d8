// mistake: tokens come from java.util.Random, which two outputs give away
// task: 4.1
// told: whose numbers nobody can work out from earlier ones
package salon.rooms.exercise;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import salon.rooms.Sessions;
import salon.threads.Recipient;

public final class YourTokenSessions implements Sessions {
    private final Random random = new Random();
    private final Map<Recipient, String> tokens = new ConcurrentHashMap<>();

    @Override
    public Optional<String> open(Recipient connection) {
        String token = newToken();
        return tokens.putIfAbsent(connection, token) == null ? Optional.of(token) : Optional.empty();
    }

    private String newToken() {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            token.append(Integer.toHexString(random.nextInt(16)));
        }
        return token.toString();
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
