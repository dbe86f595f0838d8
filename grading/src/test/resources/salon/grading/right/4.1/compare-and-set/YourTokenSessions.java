// right: an immutable map that is exchanged by compareAndSet
// task: 4.1
package salon.rooms.exercise;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import salon.rooms.Sessions;
import salon.threads.Recipient;

public final class YourTokenSessions implements Sessions {
    private final SecureRandom random = new SecureRandom();
    private final AtomicReference<Map<Recipient, String>> tokens = new AtomicReference<>(Map.of());

    @Override
    public Optional<String> open(Recipient connection) {
        String token = new BigInteger(128, random).toString(16);
        while (true) {
            Map<Recipient, String> before = tokens.get();
            if (before.containsKey(connection)) {
                return Optional.empty();
            }
            Map<Recipient, String> after = new HashMap<>(before);
            after.put(connection, token);
            if (tokens.compareAndSet(before, Map.copyOf(after))) {
                return Optional.of(token);
            }
        }
    }

    @Override
    public boolean isValid(Recipient connection, String token) {
        return token.equals(tokens.get().get(connection));
    }

    @Override
    public void close(Recipient connection) {
        tokens.updateAndGet(before -> {
            Map<Recipient, String> after = new HashMap<>(before);
            after.remove(connection);
            return Map.copyOf(after);
        });
    }

    @Override
    public int count() {
        return tokens.get().size();
    }
}
