package salon.threads;

import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

/**
 * Who may come in (task 3.4).
 *
 * <ul>
 *   <li>Registering is one step: of any number of threads that register one name at once, exactly one gets the account.
 *       Names are one if their {@link Username}s are equal.
 *   <li>Passwords are hashed outside every lock, so that one who registers makes nobody else wait. No password is kept.
 *   <li>Logging in tells nothing about who exists: an unknown name and a wrong password take the same work, one
 *       {@link PasswordHash#matches}.
 *   <li>Any thread may call any method.
 * </ul>
 *
 * <p>Accounts that are kept outside the program may also throw an unchecked exception of their own, while they are out
 * of reach.
 */
public interface Accounts {
    /**
     * Makes an account.
     *
     * @return the account, or nothing if the name is taken
     * @throws RejectedExecutionException if too many passwords are waiting to be hashed
     */
    Optional<Account> register(String username, String password, Optional<String> email);

    /**
     * Finds the account that this name and password belong to.
     *
     * @return the account, or nothing if the name is unknown or the password wrong
     * @throws RejectedExecutionException if too many passwords are waiting to be hashed
     */
    Optional<Account> login(String username, String password);
}
