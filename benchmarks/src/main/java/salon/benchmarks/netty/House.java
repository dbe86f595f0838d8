package salon.benchmarks.netty;

import com.google.gson.JsonPrimitive;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import salon.protocol.Commands;
import salon.protocol.Fault;
import salon.protocol.Message;
import salon.protocol.ProtocolException;
import salon.protocol.Request;
import salon.rooms.Line;
import salon.rooms.Services;
import salon.threads.Clients;

/** What all channels share; each part is safe for any number of threads. */
record House(Services services, Clients<ChannelClient> clients, Executor hashers) {
    private static final Logger LOG = LoggerFactory.getLogger(House.class);

    /** What the commands answer, or why they refuse: never an exception. */
    Optional<Message> answer(Commands commands, Request request, Optional<JsonPrimitive> id) {
        try {
            return commands.answer(request, id);
        } catch (ProtocolException e) {
            return refusal(request, e.fault());
        } catch (RuntimeException e) {
            LOG.error("A request failed", e);
            return refusal(request, Fault.SERVER_FAILED);
        }
    }

    Optional<Message> refusal(Request request, Fault fault) {
        return Optional.of(services.sentences().refusal(request, fault));
    }

    void tell(Line line, Object... about) {
        services.story().tell(line, about);
    }
}
