package salon.rooms;

import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import salon.protocol.Fault;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.threads.Recipient;

/**
 * The rooms under one lock, and whereabouts in a concurrent map. No thread ever holds two rooms' locks, nor the lobby's
 * and a room's: a connection has left its room before it enters the next, and the lobby's own lock is given back before
 * a room is entered. So there is no order in which these locks could be taken wrongly.
 */
public final class ChatLobby implements Lobby {
    private final int maxRooms;
    private final Map<String, Room> rooms = new LinkedHashMap<>(); // guarded by rooms
    private final ConcurrentMap<Recipient, Place> whereabouts = new ConcurrentHashMap<>();
    private volatile boolean silent; // set under the lock of rooms, so that no room is made that it misses

    private record Place(String id, Room room) {}

    /** A lobby without rooms, that takes {@code maxRooms} of them. */
    public ChatLobby(int maxRooms) {
        this.maxRooms = maxRooms;
    }

    @Override
    public List<Reply.RoomInfo> rooms() {
        return all().stream().map(Room::info).toList();
    }

    private List<Room> all() {
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
        Place next = new Place(roomId, room(roomId));
        Place before = whereabouts.put(who, next);
        if (before != null && !before.equals(next)) {
            before.room().leave(who);
        }
        next.room().join(who, username, id);
    }

    private Room room(String roomId) throws ProtocolException {
        synchronized (rooms) {
            Room room = rooms.get(roomId);
            if (room == null) {
                throw new ProtocolException(Fault.NO_SUCH_ROOM);
            }
            return room;
        }
    }

    @Override
    public Optional<String> leave(Recipient who) {
        Place place = whereabouts.remove(who);
        if (place == null) {
            return Optional.empty();
        }
        place.room().leave(who);
        return Optional.of(place.id());
    }

    @Override
    public String say(Recipient who, String text, Optional<JsonPrimitive> id) throws ProtocolException {
        Place place = whereabouts.get(who);
        if (place == null || !place.room().say(who, text, id)) {
            throw new ProtocolException(silent ? Fault.SERVER_STOPPING : Fault.NOT_IN_ROOM);
        }
        return place.id();
    }

    @Override
    public void silence() {
        synchronized (rooms) {
            silent = true;
        }
        all().forEach(Room::silence);
    }
}
