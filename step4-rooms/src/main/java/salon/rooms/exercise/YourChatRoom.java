package salon.rooms.exercise;

import static salon.exercise.Todo.todo;

import com.google.gson.JsonPrimitive;
import java.util.Optional;
import salon.protocol.Reply;
import salon.rooms.Room;
import salon.threads.Recipient;

/** Yours: task 4.2. What it promises stands at {@link Room}. */
public final class YourChatRoom implements Room {
    /** An empty room. */
    public YourChatRoom(String id, String name, String description) {}

    @Override
    public Reply.RoomInfo info() {
        return todo("4.2 say what the room is called, and how many users are in it");
    }

    @Override
    public void join(Recipient who, String username, Optional<JsonPrimitive> id) {
        todo("4.2 let a connection in: tell it who is there, and the others that it came");
    }

    @Override
    public void leave(Recipient who) {
        todo("4.2 let a connection go, and tell the others if it was its user's last");
    }

    @Override
    public boolean say(Recipient who, String text, Optional<JsonPrimitive> id) {
        return todo("4.2 number the message and offer it to everyone, in one step");
    }

    @Override
    public void silence() {
        todo("4.2 let nothing more be said, once all that was has been offered");
    }
}
