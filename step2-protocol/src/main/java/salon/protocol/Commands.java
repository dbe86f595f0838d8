package salon.protocol;

import com.google.gson.JsonPrimitive;
import java.util.Optional;

/** What a server does with the requests of one client. Used by the thread that reads them. */
@FunctionalInterface
public interface Commands {
    /**
     * Carries out one request.
     *
     * @param id the request's, for a reply that goes out by another way than being returned
     * @return the reply, or nothing if it is on its way already
     * @throws ProtocolException if the request is refused
     */
    Optional<Message> answer(Request request, Optional<JsonPrimitive> id) throws ProtocolException;
}
