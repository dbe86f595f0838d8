package salon.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.rooms.Mailbox.id;
import static salon.rooms.Mailbox.noId;

import org.junit.jupiter.api.Test;

class ChatRoomTest extends ChatRoomContract {
    @Override
    protected Room room(String id, String name, String description) {
        return new ChatRoom(id, name, description);
    }

    @Test
    void all_but_the_speaker_get_the_same_letter_so_that_it_is_encoded_once() {
        Room room = room("tech", "Tech", "");
        Mailbox ada = new Mailbox("Ada");
        Mailbox bob = new Mailbox("Bob");
        Mailbox cem = new Mailbox("Cem");
        room.join(ada, "Ada", noId());
        room.join(bob, "Bob", noId());
        room.join(cem, "Cem", noId());
        room.say(ada, "hello", id(1));
        assertThat(bob.letters().getLast()).isSameAs(cem.letters().getLast());
        assertThat(ada.letters().getLast()).isNotSameAs(bob.letters().getLast());
    }
}
