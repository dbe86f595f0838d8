package salon.rooms.client;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import salon.protocol.Reply.Refused;

/** The conversation is over: the server has closed the connection, or it broke. */
public final class ServerGone extends IOException {
    private final transient Optional<Refused> lastWord;

    /**
     * The end of a conversation.
     *
     * @param lastWord what the server said before it closed, if it refused the connection itself and no single request
     * @param cause what broke the connection; null if it was closed in order
     */
    public ServerGone(Optional<Refused> lastWord, @Nullable Throwable cause) {
        super("the server has ended the connection", cause);
        this.lastWord = lastWord;
    }

    /** Why the server did not want the connection, if it said so. */
    public Optional<Refused> lastWord() {
        return lastWord;
    }
}
