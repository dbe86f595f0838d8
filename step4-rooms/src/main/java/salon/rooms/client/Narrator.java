package salon.rooms.client;

import salon.protocol.Envelope;
import salon.protocol.Event.MessageSent;
import salon.protocol.Event.ServerBroadcast;
import salon.protocol.Event.UserJoined;
import salon.protocol.Event.UserLeft;
import salon.protocol.Reply.CreateSuccess;
import salon.protocol.Reply.JoinSuccess;
import salon.protocol.Reply.LeaveSuccess;
import salon.rooms.SafeText;

/**
 * Tells what happens, in the order in which it happens: in the room, and to us by our own requests. Used by the thread
 * that hears.
 */
final class Narrator implements Ear {
    private final Screen screen;
    private final Phrasebook phrases;
    private final Roommates here;

    Narrator(Screen screen, Phrasebook phrases, Roommates here) {
        this.screen = screen;
        this.phrases = phrases;
        this.here = here;
    }

    @Override
    public void hears(Envelope envelope) {
        here.note(envelope.message());
        switch (envelope.message()) {
            case MessageSent said -> tell("said", said.username(), said.message());
            case UserJoined joined -> tell("user-joined", joined.username());
            case UserLeft left -> tell("user-left", left.username());
            case ServerBroadcast broadcast -> tell("broadcast", broadcast.message());
            case JoinSuccess joined ->
                tell("joined", joined.roomId(), joined.roomName(), String.join(", ", joined.members()));
            case LeaveSuccess left -> tell("left", left.roomId());
            case CreateSuccess created -> tell("created", created.roomId(), created.roomName());
            default -> {} // for whoever asked to tell
        }
    }

    private void tell(String key, Object... texts) {
        Object[] harmless = new Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            harmless[i] = SafeText.of(texts[i].toString());
        }
        screen.show(phrases.say(key, harmless));
    }

    @Override
    public void ended() {
        screen.hangUp();
    }
}
