package salon.rooms.exercise;

import static salon.exercise.Todo.todo;

import com.google.gson.JsonPrimitive;
import java.util.Optional;
import salon.protocol.Message;
import salon.protocol.ProtocolException;
import salon.protocol.Request;
import salon.rooms.Conversation;
import salon.rooms.Services;
import salon.threads.Recipient;

/** Yours: task 4.4. What it promises stands at {@link Conversation}. */
public final class YourChatConversation implements Conversation {
    /** Begins with a stranger. */
    public YourChatConversation(Services services, Recipient client) {}

    @Override
    public Optional<Message> answer(Request request, Optional<JsonPrimitive> id) throws ProtocolException {
        return todo("4.4 answer as a stranger or as a member may be answered");
    }

    @Override
    public void close() {
        todo("4.4 end it, however it stands");
    }
}
