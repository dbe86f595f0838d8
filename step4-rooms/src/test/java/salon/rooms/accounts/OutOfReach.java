package salon.rooms.accounts;

/** Accounts whose database does not answer. */
public final class OutOfReach {
    private OutOfReach() {}

    /** Does as they do. */
    public static void fail() {
        throw AccountsUnavailable.late();
    }
}
