package salon.rooms.promises;

import java.util.Locale;
import salon.protocol.Framing;
import salon.protocol.LengthPrefixed;
import salon.protocol.Lines;

/** The protocol's two framings. */
@SuppressWarnings("ImmutableEnumChecker") // framings never change
public enum Wire {
    LINES(new Lines(Wire.LARGEST)),
    LENGTH_PREFIXED(new LengthPrefixed(Wire.LARGEST));

    /** The limit is on what a server takes; what it says to a guest may be longer. */
    private static final int LARGEST = 1 << 24;

    private final Framing framing;

    Wire(Framing framing) {
        this.framing = framing;
    }

    /** The framing itself. */
    public Framing framing() {
        return framing;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
