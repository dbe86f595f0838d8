package salon.rooms;

/** The lines of a server's {@link Story}; each name is the key of a text in the language's bundle. */
public enum Line {
    STARTED,
    WAITING,
    THREADS_PLATFORM,
    THREADS_POOL,
    THREADS_VIRTUAL,
    ACCOUNTS_KEPT,
    ACCOUNTS_FORGOTTEN,
    CHEAP_PASSWORDS,
    CONNECTED,
    MUST_WAIT,
    TURNED_AWAY,
    REGISTERING,
    REGISTERED,
    LOGGING_IN,
    LOGGED_IN,
    CREATED,
    JOINED,
    LEFT,
    SAID,
    LOGGED_OUT,
    REFUSED,
    ACCOUNTS_AWAY,
    SILENT,
    BROKEN_OFF,
    DISCONNECTED,
    STOPPING,
    STOPPED,
    CUT_OFF
}
