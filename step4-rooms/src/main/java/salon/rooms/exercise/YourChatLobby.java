package salon.rooms.exercise;

import static salon.exercise.Todo.todo;

import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.rooms.Lobby;
import salon.threads.Recipient;

/** Yours: task 4.3. What it promises stands at {@link Lobby}. Its rooms are {@link salon.rooms.ChatRoom}s. */
public final class YourChatLobby implements Lobby {
    /** A lobby without rooms, that takes {@code maxRooms} of them. */
    public YourChatLobby(int maxRooms) {}

    @Override
    public List<Reply.RoomInfo> rooms() {
        return todo("4.3 list the rooms in the order in which they were made");
    }

    @Override
    public void create(String roomId, String name, String description) throws ProtocolException {
        todo("4.3 make a room, if the id is free and the limit not reached, in one step");
    }

    @Override
    public void join(Recipient who, String username, String roomId, Optional<JsonPrimitive> id)
            throws ProtocolException {
        todo("4.3 leave one room and enter another, and never wait for somebody who waits for you");
    }

    @Override
    public Optional<String> leave(Recipient who) {
        return todo("4.3 leave the room");
    }

    @Override
    public String say(Recipient who, String text, Optional<JsonPrimitive> id) throws ProtocolException {
        return todo("4.3 speak in the room that the connection is in");
    }

    @Override
    public void silence() {
        todo("4.3 silence every room, also one that is being made");
    }
}
