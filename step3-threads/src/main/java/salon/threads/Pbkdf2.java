package salon.threads;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC-SHA-256 (RFC 8018). A hash keeps its parameters, {@code pbkdf2-sha256$600000$salt$key}, so that the
 * cost can rise while old hashes still check, in the time that a new one takes. A hash from days of a higher cost takes
 * longer, and so tells that its user exists: lower the cost for tests and measuring only. Safe for any number of
 * threads: {@link SecureRandom} is, and nothing else is shared.
 */
public final class Pbkdf2 implements PasswordHash {
    /** What OWASP's Password Storage Cheat Sheet asks for. Some 170 ms of CPU on a machine of 2024. */
    public static final int OWASP_ITERATIONS = 600_000;

    private static final String NAME = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final int iterations;

    /** Hashes at this cost. Fewer iterations than OWASP's are for tests and for measuring other things. */
    public Pbkdf2(int iterations) {
        this.iterations = iterations;
    }

    @Override
    public String hash(String password) {
        byte[] salt = random(SALT_BYTES);
        return encode(salt, key(password, salt, iterations));
    }

    @Override
    public boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$", -1);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        int cost = Integer.parseInt(parts[1]);
        byte[] key = key(password, salt, cost);
        if (cost < iterations) {
            key(password, salt, iterations - cost); // for nothing: that a hash is old must not show
        }
        // Compares all bytes always: how soon two keys differ must not show in the time it takes.
        return MessageDigest.isEqual(expected, key);
    }

    @Override
    public String decoy() {
        return encode(random(SALT_BYTES), random(KEY_BYTES));
    }

    private String encode(byte[] salt, byte[] key) {
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join(
                "$", NAME, String.valueOf(iterations), base64.encodeToString(salt), base64.encodeToString(key));
    }

    private byte[] random(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] key(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, KEY_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
