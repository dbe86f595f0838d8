// mistake: counts the users without the lock
// task: 4.2
// told: ConcurrentModificationException
package salon.rooms.exercise;

import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    private final Map<Recipient, String> members = new LinkedHashMap<>();
    private long seq;
    private boolean silent;

    public YourChatRoom(String id, String name, String description) {
        this.id = id;
        this.name = name;
        this.description = description;
    }

    @Override
    public Reply.RoomInfo info() {
        Set<String> users = new HashSet<>();
        for (String username : members.values()) {
            users.add(username);
        }
        return new Reply.RoomInfo(id, name, description, users.size());
    }

    @Override
    public synchronized void join(Recipient who, String username, Optional<JsonPrimitive> id) {
        if (!members.containsKey(who)) {
            if (!members.containsValue(username)) {
                tellAll(new Event.UserJoined(username, this.id));
            }
            members.put(who, username);
        }
        Message reply = new Reply.JoinSuccess(this.id, name, new ArrayList<>(new TreeSet<>(members.values())));
        who.offer(new Letter(new Envelope(reply, id)));
    }

    @Override
    public synchronized void leave(Recipient who) {
        String username = members.remove(who);
        if (username != null && !members.containsValue(username)) {
            tellAll(new Event.UserLeft(username, id));
        }
    }

    private void tellAll(Message event) {
        Letter letter = new Letter(event);
        for (Recipient member : members.keySet()) {
            member.offer(letter);
        }
    }

    @Override
    public synchronized boolean say(Recipient who, String text, Optional<JsonPrimitive> id) {
        String username = members.get(who);
        if (username == null || silent) {
            return false;
        }
        seq++;
        Message message = new Event.MessageSent(username, text, this.id, seq, Message.now());
        for (Recipient member : members.keySet()) {
            member.offer(member == who ? new Letter(new Envelope(message, id)) : new Letter(message));
        }
        return true;
    }

    @Override
    public synchronized void silence() {
        silent = true;
    }
}
