package salon.rooms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import salon.threads.Recipient;

/**
 * Each connection's token. Safe for any number of threads: the map is concurrent, and {@code putIfAbsent} is the one
 * step that opens a session; {@link SecureRandom} is safe too.
 */
public final class TokenSessions implements Sessions {
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final ConcurrentMap<Recipient, String> tokens = new ConcurrentHashMap<>();

    @Override
    public Optional<String> open(Recipient connection) {
        String token = newToken();
        return tokens.putIfAbsent(connection, token) == null ? Optional.of(token) : Optional.empty();
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public boolean isValid(Recipient connection, String token) {
        String own = tokens.get(connection);
        // Compares every byte: how soon two tokens differ must not show in the time it takes.
        return own != null && MessageDigest.isEqual(bytes(own), bytes(token));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
