package salon.rooms;

import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import salon.protocol.Fault;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.threads.Recipient;

/** A lobby that looks whether an id is free and makes the room in two steps, for a schedule that has to find it. */
final class WrongLobby implements Lobby {
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();
    @Override
    public List<Reply.RoomInfo> rooms() {
        return List.of();
    }

    @Override
    public void create(String roomId, String name, String description) throws ProtocolException {
        if (rooms.containsKey(roomId)) {
            throw new ProtocolException(Fault.ROOM_TAKEN);
        }
        rooms.put(roomId, new ChatRoom(roomId, name, description));
    }

    @Override
    public void join(Recipient who, String username, String roomId, Optional<JsonPrimitive> id) {
        throw new UnsupportedOperationException("no schedule asks for it");
    }

    @Override
    public Optional<String> leave(Recipient who) {
        throw new UnsupportedOperationException("no schedule asks for it");
    }

    @Override
    public String say(Recipient who, String text, Optional<JsonPrimitive> id) {
        throw new UnsupportedOperationException("no schedule asks for it");
    }

    @Override
    public void silence() {
        throw new UnsupportedOperationException("no schedule asks for it");
    }
}
