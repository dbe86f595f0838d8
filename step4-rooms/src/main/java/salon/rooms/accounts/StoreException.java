package salon.rooms.accounts;

import java.io.IOException;
import java.util.List;

/** Accounts can not be kept where they should. Says what is wrong in no language: the caller finds the words. */
public final class StoreException extends IOException {
    /** What is wrong; each is about the place first. */
    public enum Reason {
        /** The file can not be used; about the place and what SQLite says. */
        FILE,
        /** The server can not be reached, or refuses; about the place and what the driver says. */
        SERVER,
        /** A newer program made the tables; about the place, their version, and the newest that this one knows. */
        NEWER
    }

    private final Reason reason;
    private final List<Object> about;

    StoreException(Reason reason, Object... about) {
        super(reason + " " + List.of(about));
        this.reason = reason;
        this.about = List.of(about);
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** What a sentence about it has to name. */
    public List<Object> about() {
        return about;
    }
}
