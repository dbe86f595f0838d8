// right: a list that is copied on each change, written and read under one lock, and a condition-free info
// task: 4.2
package salon.rooms.exercise;

import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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
    private final Object turn = new Object();
    private final List<Member> members = new CopyOnWriteArrayList<>();
    private long lastSeq;
    private boolean silent;

    private record Member(Recipient connection, String username) {}

    public YourChatRoom(String id, String name, String description) {
        this.id = id;
        this.name = name;
        this.description = description;
    }

    @Override
    public Reply.RoomInfo info() {
        return new Reply.RoomInfo(id, name, description, users().size());
    }

    private List<String> users() {
        return members.stream().map(Member::username).distinct().toList();
    }

    private Optional<Member> find(Recipient who) {
        return members.stream().filter(member -> member.connection().equals(who)).findFirst();
    }

    @Override
    public void join(Recipient who, String username, Optional<JsonPrimitive> id) {
        synchronized (turn) {
            if (find(who).isEmpty()) {
                if (!users().contains(username)) {
                    offerAll(new Letter(new Event.UserJoined(username, this.id)));
                }
                members.add(new Member(who, username));
            }
            who.offer(new Letter(new Envelope(new Reply.JoinSuccess(this.id, name, users()), id)));
        }
    }

    @Override
    public void leave(Recipient who) {
        synchronized (turn) {
            Optional<Member> leaver = find(who);
            leaver.ifPresent(members::remove);
            if (leaver.isPresent() && !users().contains(leaver.get().username())) {
                offerAll(new Letter(new Event.UserLeft(leaver.get().username(), id)));
            }
        }
    }

    private void offerAll(Letter letter) {
        members.forEach(member -> member.connection().offer(letter));
    }

    @Override
    public boolean say(Recipient who, String text, Optional<JsonPrimitive> id) {
        synchronized (turn) {
            Optional<Member> speaker = silent ? Optional.empty() : find(who);
            if (speaker.isEmpty()) {
                return false;
            }
            Message message = new Event.MessageSent(speaker.get().username(), text, this.id, ++lastSeq, Message.now());
            Letter toOthers = new Letter(message);
            for (Member member : members) {
                boolean own = member.connection().equals(who);
                member.connection().offer(own ? new Letter(new Envelope(message, id)) : toOthers);
            }
            return true;
        }
    }

    @Override
    public void silence() {
        synchronized (turn) {
            silent = true;
        }
    }
}
