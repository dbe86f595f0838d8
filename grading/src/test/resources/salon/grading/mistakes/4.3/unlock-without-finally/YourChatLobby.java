// mistake: unlocks without finally when somebody leaves
// task: 4.3
// told: somebody left a member whose offer() throws, and after that the lobby can still be used
package salon.rooms.exercise;

import com.google.gson.JsonPrimitive;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import salon.protocol.Fault;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.rooms.ChatRoom;
import salon.rooms.Lobby;
import salon.threads.Recipient;

public final class YourChatLobby implements Lobby {
    private final int maxRooms;
    private final Map<String, ChatRoom> rooms = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<Recipient, String> whereabouts = new ConcurrentHashMap<>();
    private final java.util.concurrent.locks.ReentrantLock moving = new java.util.concurrent.locks.ReentrantLock();
    private volatile boolean silent;

    public YourChatLobby(int maxRooms) {
        this.maxRooms = maxRooms;
    }

    @Override
    public List<Reply.RoomInfo> rooms() {
        return all().stream().map(ChatRoom::info).toList();
    }

    private List<ChatRoom> all() {
        synchronized (rooms) {
            return List.copyOf(rooms.values());
        }
    }

    @Override
    public void create(String roomId, String name, String description) throws ProtocolException {
        synchronized (rooms) {
            if (rooms.containsKey(roomId)) {
                throw new ProtocolException(Fault.ROOM_TAKEN);
            }
            if (rooms.size() >= maxRooms) {
                throw new ProtocolException(Fault.TOO_MANY_ROOMS);
            }
            if (silent) {
                throw new ProtocolException(Fault.SERVER_STOPPING);
            }
            rooms.put(roomId, new ChatRoom(roomId, name, description));
        }
    }

    @Override
    public void join(Recipient who, String username, String roomId, Optional<JsonPrimitive> id)
            throws ProtocolException {
        ChatRoom next = rooms.get(roomId);
        if (next == null) {
            throw new ProtocolException(Fault.NO_SUCH_ROOM);
        }
        moving.lock();
        String before = whereabouts.put(who, roomId);
        if (before != null && !before.equals(roomId)) {
            rooms.get(before).leave(who);
        }
        moving.unlock();
        next.join(who, username, id);
    }

    @Override
    public Optional<String> leave(Recipient who) {
        moving.lock();
        String roomId = whereabouts.remove(who);
        if (roomId != null) {
            rooms.get(roomId).leave(who);
        }
        moving.unlock();
        if (roomId == null) {
            return Optional.empty();
        }
        return Optional.of(roomId);
    }

    @Override
    public String say(Recipient who, String text, Optional<JsonPrimitive> id) throws ProtocolException {
        String roomId = whereabouts.get(who);
        if (roomId == null || !rooms.get(roomId).say(who, text, id)) {
            throw new ProtocolException(silent ? Fault.SERVER_STOPPING : Fault.NOT_IN_ROOM);
        }
        return roomId;
    }

    @Override
    public void silence() {
        synchronized (rooms) {
            silent = true;
        }
        all().forEach(ChatRoom::silence);
    }
}
