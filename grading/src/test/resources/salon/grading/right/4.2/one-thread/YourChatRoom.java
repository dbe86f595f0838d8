// right: one thread that owns it all, and a queue of work
// task: 4.2
package salon.rooms.exercise;

import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    private final ExecutorService owner = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final Map<Recipient, String> members = new LinkedHashMap<>();
    private long seq;
    private boolean silent;

    public YourChatRoom(String id, String name, String description) {
        this.id = id;
        this.name = name;
        this.description = description;
    }

    private <T> T ask(Callable<T> work) {
        try {
            return owner.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public Reply.RoomInfo info() {
        return ask(() -> new Reply.RoomInfo(id, name, description, new HashSet<>(members.values()).size()));
    }

    @Override
    public void join(Recipient who, String username, Optional<JsonPrimitive> id) {
        ask(() -> {
            if (!members.containsKey(who)) {
                if (!members.containsValue(username)) {
                    tellAll(new Event.UserJoined(username, this.id));
                }
                members.put(who, username);
            }
            Message reply = new Reply.JoinSuccess(this.id, name, new ArrayList<>(new TreeSet<>(members.values())));
            return who.offer(new Letter(new Envelope(reply, id)));
        });
    }

    @Override
    public void leave(Recipient who) {
        ask(() -> {
            String username = members.remove(who);
            if (username != null && !members.containsValue(username)) {
                tellAll(new Event.UserLeft(username, id));
            }
            return true;
        });
    }

    private void tellAll(Message event) {
        Letter letter = new Letter(event);
        for (Recipient member : members.keySet()) {
            member.offer(letter);
        }
    }

    @Override
    public boolean say(Recipient who, String text, Optional<JsonPrimitive> id) {
        return ask(() -> {
            String username = members.get(who);
            if (username == null || silent) {
                return false;
            }
            Message message = new Event.MessageSent(username, text, this.id, ++seq, Message.now());
            for (Recipient member : members.keySet()) {
                member.offer(member == who ? new Letter(new Envelope(message, id)) : new Letter(message));
            }
            return true;
        });
    }

    @Override
    public void silence() {
        ask(() -> silent = true);
    }
}
