package salon.rooms;

/** The lines of a server's {@link Story}; each name is the key of a text in the language's bundle. */
public enum Line {
    STARTED,
    WAITING,
    THREADS_PLATFORM,
    THREADS_POOL,
    THREADS_VIRTUAL,
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
    SILENT,
    BROKEN_OFF,
    DISCONNECTED,
    STOPPING,
    STOPPED,
    CUT_OFF
}
