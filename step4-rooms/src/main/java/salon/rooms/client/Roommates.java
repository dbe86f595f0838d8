package salon.rooms.client;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import salon.protocol.Event.UserJoined;
import salon.protocol.Event.UserLeft;
import salon.protocol.Message;
import salon.protocol.Reply.JoinSuccess;
import salon.protocol.Reply.LeaveSuccess;

/**
 * Who is in the room with us: those who were there when we came in, and the comings and goings since. Heard by one
 * thread, asked by any; all fields are guarded by this.
 */
final class Roommates {
    private Optional<String> room = Optional.empty();
    private final SequencedSet<String> names = new LinkedHashSet<>();

    /** Takes note of a message, if it changes who is here. */
    synchronized void note(Message message) {
        switch (message) {
            case JoinSuccess joined -> {
                room = Optional.of(joined.roomId());
                names.clear();
                names.addAll(joined.members());
            }
            case LeaveSuccess _ -> {
                room = Optional.empty();
                names.clear();
            }
            case UserJoined joined when isHere(joined.roomId()) -> names.add(joined.username());
            case UserLeft left when isHere(left.roomId()) -> names.remove(left.username());
            default -> {} // says nothing of who is here
        }
    }

    private boolean isHere(String roomId) {
        return room.filter(roomId::equals).isPresent();
    }

    /** The room we are in. */
    synchronized Optional<String> room() {
        return room;
    }

    /** Everyone in it, in the order in which they came. */
    synchronized List<String> names() {
        return List.copyOf(names);
    }
}
