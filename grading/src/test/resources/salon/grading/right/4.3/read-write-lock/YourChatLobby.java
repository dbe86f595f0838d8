// right: a read-write lock around a list of rooms
// task: 4.3
package salon.rooms.exercise;

import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import salon.protocol.Fault;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.rooms.ChatRoom;
import salon.rooms.Lobby;
import salon.threads.Recipient;

public final class YourChatLobby implements Lobby {
    private record Entry(String id, ChatRoom room) {}

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<Entry> rooms = new ArrayList<>();
    private final Map<Recipient, Entry> places = new ConcurrentHashMap<>();
    private final int maxRooms;
    private boolean silent;

    public YourChatLobby(int maxRooms) {
        this.maxRooms = maxRooms;
    }

    @Override
    public List<Reply.RoomInfo> rooms() {
        lock.readLock().lock();
        try {
            return rooms.stream().map(entry -> entry.room().info()).toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    private Optional<Entry> find(String roomId) {
        lock.readLock().lock();
        try {
            return rooms.stream().filter(entry -> entry.id().equals(roomId)).findFirst();
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void create(String roomId, String name, String description) throws ProtocolException {
        lock.writeLock().lock();
        try {
            if (silent) {
                throw new ProtocolException(Fault.SERVER_STOPPING);
            }
            if (find(roomId).isPresent()) {
                throw new ProtocolException(Fault.ROOM_TAKEN);
            }
            if (rooms.size() == maxRooms) {
                throw new ProtocolException(Fault.TOO_MANY_ROOMS);
            }
            rooms.add(new Entry(roomId, new ChatRoom(roomId, name, description)));
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void join(Recipient who, String username, String roomId, Optional<JsonPrimitive> id)
            throws ProtocolException {
        Entry next = find(roomId).orElseThrow(() -> new ProtocolException(Fault.NO_SUCH_ROOM));
        Entry before = places.get(who);
        if (before != null && before != next) {
            before.room().leave(who);
        }
        places.put(who, next);
        next.room().join(who, username, id);
    }

    @Override
    public Optional<String> leave(Recipient who) {
        Optional<Entry> place = Optional.ofNullable(places.remove(who));
        place.ifPresent(entry -> entry.room().leave(who));
        return place.map(Entry::id);
    }

    @Override
    public String say(Recipient who, String text, Optional<JsonPrimitive> id) throws ProtocolException {
        Entry place = places.get(who);
        if (place == null) {
            throw new ProtocolException(isSilent() ? Fault.SERVER_STOPPING : Fault.NOT_IN_ROOM);
        }
        if (!place.room().say(who, text, id)) {
            throw new ProtocolException(Fault.SERVER_STOPPING);
        }
        return place.id();
    }

    private boolean isSilent() {
        lock.readLock().lock();
        try {
            return silent;
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void silence() {
        lock.writeLock().lock();
        try {
            silent = true;
            rooms.forEach(entry -> entry.room().silence());
        } finally {
            lock.writeLock().unlock();
        }
    }
}
