// mistake: throws from the middle of a locked section without unlocking
// task: 4.3
// told: a room was refused whose id is taken, and after that the lobby can still be used
package salon.rooms.exercise;

import com.google.gson.JsonPrimitive;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import salon.protocol.Fault;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.rooms.ChatRoom;
import salon.rooms.Lobby;
import salon.threads.Recipient;

public final class YourChatLobby implements Lobby {
    private final Lock lock = new ReentrantLock();
    private final int maxRooms;
    private final Map<String, ChatRoom> rooms = new LinkedHashMap<>();
    private final Map<Recipient, String> whereabouts = new HashMap<>();
    private boolean silent;

    public YourChatLobby(int maxRooms) {
        this.maxRooms = maxRooms;
    }

    @Override
    public List<Reply.RoomInfo> rooms() {
        lock.lock();
        List<Reply.RoomInfo> infos = rooms.values().stream().map(ChatRoom::info).toList();
        lock.unlock();
        return infos;
    }

    @Override
    public void create(String roomId, String name, String description) throws ProtocolException {
        lock.lock();
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
        lock.unlock();
    }

    @Override
    public void join(Recipient who, String username, String roomId, Optional<JsonPrimitive> id)
            throws ProtocolException {
        lock.lock();
        try {
            ChatRoom next = rooms.get(roomId);
            if (next == null) {
                throw new ProtocolException(Fault.NO_SUCH_ROOM);
            }
            String before = whereabouts.put(who, roomId);
            if (before != null && !before.equals(roomId)) {
                rooms.get(before).leave(who);
            }
            next.join(who, username, id);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<String> leave(Recipient who) {
        lock.lock();
        try {
            String roomId = whereabouts.remove(who);
            if (roomId == null) {
                return Optional.empty();
            }
            rooms.get(roomId).leave(who);
            return Optional.of(roomId);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String say(Recipient who, String text, Optional<JsonPrimitive> id) throws ProtocolException {
        lock.lock();
        try {
            String roomId = whereabouts.get(who);
            if (roomId == null || !rooms.get(roomId).say(who, text, id)) {
                throw new ProtocolException(silent ? Fault.SERVER_STOPPING : Fault.NOT_IN_ROOM);
            }
            return roomId;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void silence() {
        lock.lock();
        silent = true;
        rooms.values().forEach(ChatRoom::silence);
        lock.unlock();
    }
}
