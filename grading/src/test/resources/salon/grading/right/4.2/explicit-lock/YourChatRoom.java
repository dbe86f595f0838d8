// right: a fair lock with try and finally, users counted in a map of their own
// task: 4.2
package salon.rooms.exercise;

import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
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
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Map<String, Set<Recipient>> users = new LinkedHashMap<>();
    private final Map<Recipient, String> names = new LinkedHashMap<>();
    private long next = 1;
    private boolean silent;

    public YourChatRoom(String id, String name, String description) {
        this.id = id;
        this.name = name;
        this.description = description;
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Reply.RoomInfo info() {
        return locked(() -> new Reply.RoomInfo(id, name, description, users.size()));
    }

    @Override
    public void join(Recipient who, String username, Optional<JsonPrimitive> requestId) {
        locked(() -> {
            if (names.putIfAbsent(who, username) == null) {
                Set<Recipient> own = users.computeIfAbsent(username, absent -> new LinkedHashSet<>());
                own.add(who);
                if (own.size() == 1) {
                    Letter news = new Letter(new Event.UserJoined(username, id));
                    names.keySet().stream().filter(member -> !member.equals(who)).forEach(member -> member.offer(news));
                }
            }
            return who.offer(new Letter(new Envelope(new Reply.JoinSuccess(id, name, List.copyOf(users.keySet())), requestId)));
        });
    }

    @Override
    public void leave(Recipient who) {
        locked(() -> {
            String username = names.remove(who);
            if (username != null) {
                users.get(username).remove(who);
                if (users.get(username).isEmpty()) {
                    users.remove(username);
                    Letter news = new Letter(new Event.UserLeft(username, id));
                    names.keySet().forEach(member -> member.offer(news));
                }
            }
            return null;
        });
    }

    @Override
    public boolean say(Recipient who, String text, Optional<JsonPrimitive> requestId) {
        return locked(() -> {
            if (silent || !names.containsKey(who)) {
                return false;
            }
            Message message = new Event.MessageSent(names.get(who), text, id, next++, Message.now());
            for (Recipient member : names.keySet()) {
                member.offer(new Letter(new Envelope(message, member.equals(who) ? requestId : Optional.empty())));
            }
            return true;
        });
    }

    @Override
    public void silence() {
        locked(() -> silent = true);
    }
}
