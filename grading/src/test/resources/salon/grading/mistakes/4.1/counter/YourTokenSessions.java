// mistake: a token is the next number
// task: 4.1
// told: random bits in a token like
package salon.rooms.exercise;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import salon.rooms.Sessions;
import salon.threads.Recipient;

public final class YourTokenSessions implements Sessions {
    private final Map<Recipient, String> tokens = new ConcurrentHashMap<>();
    private final AtomicLong lastToken = new AtomicLong();

    @Override
    public Optional<String> open(Recipient connection) {
        String token = newToken();
        return tokens.putIfAbsent(connection, token) == null ? Optional.of(token) : Optional.empty();
    }

    private String newToken() {
        return "session-" + lastToken.incrementAndGet();
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
