// mistake: keeps connections in one list and users in another, and a user goes with the first connection that goes
// task: 4.2
// told: Ada should be offered nothing more, and was offered
package salon.rooms.exercise;

import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final List<Recipient> connections = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> users = new ArrayList<>();
    private long seq;
    private boolean silent;

    public YourChatRoom(String id, String name, String description) {
        this.id = id;
        this.name = name;
        this.description = description;
    }

    @Override
    public synchronized Reply.RoomInfo info() {
        return new Reply.RoomInfo(id, name, description, users.size());
    }

    @Override
    public synchronized void join(Recipient who, String username, Optional<JsonPrimitive> id) {
        if (!connections.contains(who)) {
            if (!users.contains(username)) {
                tellAll(new Event.UserJoined(username, this.id));
                users.add(username);
            }
            connections.add(who);
            names.add(username);
        }
        who.offer(new Letter(new Envelope(new Reply.JoinSuccess(this.id, name, new ArrayList<>(users)), id)));
    }

    @Override
    public synchronized void leave(Recipient who) {
        int index = connections.indexOf(who);
        if (index >= 0) {
            connections.remove(index);
            String username = names.remove(index);
            users.remove(username);
            tellAll(new Event.UserLeft(username, id));
        }
    }

    private void tellAll(Message event) {
        Letter letter = new Letter(event);
        connections.forEach(member -> member.offer(letter));
    }

    @Override
    public synchronized boolean say(Recipient who, String text, Optional<JsonPrimitive> id) {
        int index = connections.indexOf(who);
        if (index < 0 || silent) {
            return false;
        }
        Message message = new Event.MessageSent(names.get(index), text, this.id, ++seq, Message.now());
        for (Recipient member : connections) {
            member.offer(member == who ? new Letter(new Envelope(message, id)) : new Letter(message));
        }
        return true;
    }

    @Override
    public synchronized void silence() {
        silent = true;
    }
}
