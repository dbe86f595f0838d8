// right: computeIfAbsent on a concurrent map, and two UUIDs
// task: 4.1
package salon.rooms.exercise;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import salon.rooms.Sessions;
import salon.threads.Recipient;

public final class YourTokenSessions implements Sessions {
    private final Map<Recipient, String> tokens = new ConcurrentHashMap<>();

    @Override
    public Optional<String> open(Recipient connection) {
        String token = UUID.randomUUID().toString() + UUID.randomUUID();
        String winner = tokens.computeIfAbsent(connection, absent -> token);
        return winner == token ? Optional.of(token) : Optional.empty();
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
