package salon.rooms;

import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import salon.protocol.Envelope;
import salon.protocol.Event.MessageSent;
import salon.protocol.Event.UserJoined;
import salon.protocol.Event.UserLeft;
import salon.protocol.Message;
import salon.protocol.Reply;
import salon.threads.Letter;
import salon.threads.Recipient;

/**
 * A room under one lock. Numbering a message and offering it to everyone is one step, because the same lock is held for
 * both; so is joining and being told who is there. Under the lock letters are made and offered, which neither waits nor
 * encodes.
 */
public final class ChatRoom implements Room {
    private final String id;
    private final String name;
    private final String description;
    private final Map<Recipient, String> members = new LinkedHashMap<>(); // to their usernames; guarded by this
    private long lastSeq; // guarded by this
    private boolean silent; // guarded by this

    /** An empty room. */
    public ChatRoom(String id, String name, String description) {
        this.id = id;
        this.name = name;
        this.description = description;
    }

    @Override
    public synchronized Reply.RoomInfo info() {
        return new Reply.RoomInfo(id, name, description, new HashSet<>(members.values()).size());
    }

    @Override
    public synchronized void join(Recipient who, String username, Optional<JsonPrimitive> id) {
        if (!members.containsKey(who)) {
            boolean first = !members.containsValue(username);
            if (first) {
                offerAll(new UserJoined(username, this.id));
            }
            members.put(who, username);
        }
        Message reply = new Reply.JoinSuccess(this.id, name, new ArrayList<>(new LinkedHashSet<>(members.values())));
        who.offer(new Letter(new Envelope(reply, id)));
    }

    @Override
    public synchronized void leave(Recipient who) {
        String username = members.remove(who);
        if (username != null && !members.containsValue(username)) {
            offerAll(new UserLeft(username, id));
        }
    }

    private void offerAll(Message event) { // the caller holds the lock
        Letter letter = new Letter(event);
        members.keySet().forEach(member -> member.offer(letter));
    }

    @Override
    public synchronized boolean say(Recipient who, String text, Optional<JsonPrimitive> id) {
        String username = members.get(who);
        if (username == null || silent) {
            return false;
        }
        Message message = new MessageSent(username, text, this.id, ++lastSeq, Message.now());
        Letter letter = new Letter(message);
        Letter reply = id.isPresent() ? new Letter(new Envelope(message, id)) : letter;
        members.keySet().forEach(member -> member.offer(member.equals(who) ? reply : letter));
        return true;
    }

    @Override
    public synchronized void silence() {
        silent = true;
    }
}
