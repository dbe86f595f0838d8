package salon.protocol;

import com.google.gson.JsonPrimitive;
import java.util.Optional;

/**
 * A rule of the protocol was broken: by the bytes, by what they say, or by asking for it now. It is an answer to the
 * client, not a fault of the connection, and so no {@link java.io.IOException}.
 */
public final class ProtocolException extends Exception {
    private final Fault fault;
    private final transient Optional<JsonPrimitive> id;

    /** A fault in a request whose id is not known. */
    public ProtocolException(Fault fault) {
        this(fault, Optional.empty());
    }

    /** A fault in the request with this id. */
    public ProtocolException(Fault fault, Optional<JsonPrimitive> id) {
        super(fault.name(), null, false, false); // no stack trace: thrown as often as strangers please
        this.fault = fault;
        this.id = id;
    }

    /** What was wrong. */
    public Fault fault() {
        return fault;
    }

    /** The id of the request that was wrong, where it could be read. */
    public Optional<JsonPrimitive> id() {
        return id;
    }
}
