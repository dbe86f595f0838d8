package salon.rooms.client;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import salon.protocol.Message;
import salon.protocol.Reply.LogoutSuccess;
import salon.protocol.Reply.Refused;
import salon.protocol.Reply.RoomInfo;
import salon.protocol.Reply.RoomsList;
import salon.protocol.Request;
import salon.protocol.Request.CreateRoom;
import salon.protocol.Request.JoinRoom;
import salon.protocol.Request.LeaveRoom;
import salon.protocol.Request.ListRooms;
import salon.protocol.Request.Logout;
import salon.protocol.Request.Ping;
import salon.protocol.Request.SendMessage;
import salon.rooms.SafeText;

/** Makes requests of what is typed, one at a time, until the end of the input. Used by one thread. */
final class Dialogue {
    private final ChatClient client;
    private final String token;
    private final Roommates here;
    private final Screen screen;
    private final Phrasebook phrases;

    Dialogue(ChatClient client, String token, Roommates here, Screen screen, Phrasebook phrases) {
        this.client = client;
        this.token = token;
        this.here = here;
        this.screen = screen;
        this.phrases = phrases;
        screen.completeRooms(this::roomIds);
    }

    private List<String> roomIds() {
        try {
            return rooms(client.ask(new ListRooms(token))).stream().map(room -> SafeText.of(room.id())).toList();
        } catch (IOException e) {
            return List.of(); // a completion less; the conversation's own requests will tell what is wrong
        }
    }

    /** Returns when the person has quit and the server said goodbye. */
    void run() throws IOException {
        boolean more;
        do {
            Optional<String> line = screen.line(SafeText.of(here.room().orElse("")) + "> ");
            more = line.isPresent() && follow(line.get());
        } while (more);
        if (!(ask(new Logout(token)) instanceof LogoutSuccess)) {
            throw new IOException(phrases.say("nonsense"));
        }
        screen.show(phrases.say("bye"));
    }

    /** Returns whether there is more to come after this line. */
    private boolean follow(String line) throws IOException {
        String[] words = line.strip().split("\\s+", 3);
        if (line.isBlank()) {
            return true;
        }
        if (!line.startsWith("/") || line.startsWith("//")) {
            ask(new SendMessage(token, line.startsWith("//") ? line.substring(1) : line));
            return true;
        }
        Optional<SlashCommand> command = SlashCommand.of(words[0]);
        if (command.isEmpty()) {
            screen.show(phrases.say("unknown-command", SafeText.of(words[0])));
            return true;
        }
        if (words.length <= command.get().needs()) {
            screen.show(command.get().help(phrases));
            return true;
        }
        follow(command.get(), words);
        return command.get() != SlashCommand.QUIT;
    }

    private void follow(SlashCommand command, String[] words) throws IOException {
        switch (command) {
            case ROOMS -> rooms(ask(new ListRooms(token))).forEach(this::show);
            case JOIN -> ask(new JoinRoom(token, words[1]));
            case CREATE -> ask(new CreateRoom(token, words[1], name(words), Optional.empty()));
            case LEAVE -> ask(new LeaveRoom(token));
            case WHO -> who();
            case PING -> ping();
            case HELP -> help();
            case QUIT -> {}
        }
    }

    private static Optional<String> name(String[] words) {
        return words.length > 2 ? Optional.of(words[2]) : Optional.empty();
    }

    private Message ask(Request request) throws IOException {
        Message reply = client.ask(request);
        if (reply instanceof Refused refused) {
            screen.show(phrases.say("refused", SafeText.of(refused.error())));
        }
        return reply;
    }

    private static List<RoomInfo> rooms(Message reply) {
        return reply instanceof RoomsList list ? list.rooms() : List.of();
    }

    private void show(RoomInfo room) {
        String members = phrases.say(room.membersCount() == 1 ? "room.one" : "room.many", room.membersCount());
        String name = SafeText.of(room.name());
        String description = room.description().isEmpty() ? "" : " · " + SafeText.of(room.description());
        screen.show(phrases.say("room", SafeText.of(room.id()), name, members) + description);
    }

    private void who() {
        Optional<String> room = here.room();
        String names = SafeText.of(String.join(", ", here.names()));
        screen.show(room.isEmpty() ? phrases.say("nowhere") : phrases.say("who", SafeText.of(room.get()), names));
    }

    private void ping() throws IOException {
        long start = System.nanoTime();
        ask(new Ping());
        screen.show(phrases.say("pong", phrases.millis(System.nanoTime() - start)));
    }

    private void help() {
        for (SlashCommand command : SlashCommand.values()) {
            screen.show(command.help(phrases));
        }
        screen.show(phrases.say("help.message"));
    }
}
