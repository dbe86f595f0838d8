package salon.threads;

import java.util.concurrent.RejectedExecutionException;

/** Turns a password into something to keep: checking is dear, and undoing out of reach. Any thread may call. */
public interface PasswordHash {
    /**
     * Hashes a password with a new salt. This takes much CPU time on purpose: never call it under a lock.
     *
     * @return the hash, with all that checking it needs
     * @throws RejectedExecutionException if too many are waiting already
     */
    String hash(String password);

    /**
     * Whether this is the password that was hashed. Takes as long as hashing, right or wrong.
     *
     * @throws RejectedExecutionException if too many are waiting already
     */
    boolean matches(String password, String hash);

    /** A hash that no password has, and that is as dear to check: for users who do not exist. */
    String decoy();
}
