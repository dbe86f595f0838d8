package salon.rooms.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import salon.protocol.Message;

/**
 * The requests that still wait for their replies, by id. Any thread may call any method: the lock makes asking and the
 * end exclude each other, so that no question is left open after the end.
 */
final class OpenQuestions {
    private final Map<String, CompletableFuture<Message>> open = new HashMap<>(); // guarded by this
    private Optional<ServerGone> end = Optional.empty(); // guarded by this

    /** Notes a question; the reply fails at once if the end has come. */
    synchronized CompletableFuture<Message> ask(String id) {
        CompletableFuture<Message> reply = new CompletableFuture<>();
        end.ifPresentOrElse(reply::completeExceptionally, () -> open.put(id, reply));
        return reply;
    }

    /** Answers a question, unless who asked has given up. */
    void answer(String id, Message message) {
        take(id).ifPresent(reply -> reply.complete(message));
    }

    /** Gives a question up: its reply may come too late, or never. */
    synchronized Optional<CompletableFuture<Message>> take(String id) {
        return Optional.ofNullable(open.remove(id));
    }

    /** Fails every question, those of the future too. */
    synchronized void end(ServerGone reason) {
        end = Optional.of(reason);
        open.values().forEach(reply -> reply.completeExceptionally(reason));
        open.clear();
    }
}
