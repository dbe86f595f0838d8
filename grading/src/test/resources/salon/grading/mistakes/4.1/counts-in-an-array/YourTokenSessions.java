// mistake: counts the sessions in an array without a lock
// task: 4.1
// told: how many sessions there are
package salon.rooms.exercise;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import salon.rooms.Sessions;
import salon.threads.Recipient;

public final class YourTokenSessions implements Sessions {
    private final Map<Recipient, String> tokens = new ConcurrentHashMap<>();
    private final int[] open = new int[1];

    @Override
    public Optional<String> open(Recipient connection) {
        String token = UUID.randomUUID().toString() + UUID.randomUUID();
        if (tokens.putIfAbsent(connection, token) != null) {
            return Optional.empty();
        }
        open[0]++;
        return Optional.of(token);
    }

    @Override
    public boolean isValid(Recipient connection, String token) {
        return token.equals(tokens.get(connection));
    }

    @Override
    public void close(Recipient connection) {
        if (tokens.remove(connection) != null) {
            open[0]--;
        }
    }

    @Override
    public int count() {
        return open[0];
    }
}
