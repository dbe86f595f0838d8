// mistake: speaks under a read lock, so that two speak at once
// task: 4.2
// told: after message
package salon.rooms.exercise;

import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import salon.protocol.Envelope;
import salon.protocol.Event;
import salon.protocol.Message;
import salon.protocol.Reply;
import salon.rooms.Room;
import salon.threads.Letter;
import salon.threads.Recipient;

public final class YourChatRoom implements Room {
    private final String id;
    private final String name;
    private final String description;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<Recipient, String> members = new LinkedHashMap<>();
    private final AtomicLong seq = new AtomicLong();
    private boolean silent;

    public YourChatRoom(String id, String name, String description) {
        this.id = id;
        this.name = name;
        this.description = description;
    }

    @Override
    public Reply.RoomInfo info() {
        lock.readLock().lock();
        try {
            return new Reply.RoomInfo(id, name, description, new HashSet<>(members.values()).size());
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void join(Recipient who, String username, Optional<JsonPrimitive> id) {
        lock.writeLock().lock();
        try {
            if (!members.containsKey(who)) {
                if (!members.containsValue(username)) {
                    tellAll(new Event.UserJoined(username, this.id));
                }
                members.put(who, username);
            }
            Message reply = new Reply.JoinSuccess(this.id, name, new ArrayList<>(new TreeSet<>(members.values())));
            who.offer(new Letter(new Envelope(reply, id)));
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void leave(Recipient who) {
        lock.writeLock().lock();
        try {
            String username = members.remove(who);
            if (username != null && !members.containsValue(username)) {
                tellAll(new Event.UserLeft(username, id));
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void tellAll(Message event) {
        Letter letter = new Letter(event);
        for (Recipient member : members.keySet()) {
            member.offer(letter);
        }
    }

    @Override
    public boolean say(Recipient who, String text, Optional<JsonPrimitive> id) {
        lock.readLock().lock();
        try {
            String username = members.get(who);
            if (username == null || silent) {
                return false;
            }
            Message message = new Event.MessageSent(username, text, this.id, seq.incrementAndGet(), Message.now());
            for (Recipient member : members.keySet()) {
                member.offer(member == who ? new Letter(new Envelope(message, id)) : new Letter(message));
            }
            return true;
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void silence() {
        lock.writeLock().lock();
        silent = true;
        lock.writeLock().unlock();
    }
}
