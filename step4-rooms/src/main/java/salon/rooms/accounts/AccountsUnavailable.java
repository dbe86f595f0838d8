package salon.rooms.accounts;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/** The database that keeps the accounts did not do what it was asked for; it may the next time. */
public final class AccountsUnavailable extends RuntimeException {
    private final String reason;

    AccountsUnavailable(SQLException failure) {
        super(failure);
        this.reason = reason(failure);
    }

    /** It did not answer in time, or there was no turn to ask it. */
    static AccountsUnavailable late() {
        return new AccountsUnavailable(new SQLTimeoutException("no answer for " + Database.PATIENCE_SECONDS + " s"));
    }

    /** What the database says, on as many lines as it likes. */
    public String reason() {
        return reason;
    }

    /** What lies behind all else: a pool says that it has no connection, and its cause says why. */
    private static String reason(SQLException failure) {
        return failure.getCause() instanceof SQLException cause ? reason(cause) : String.valueOf(failure.getMessage());
    }
}
