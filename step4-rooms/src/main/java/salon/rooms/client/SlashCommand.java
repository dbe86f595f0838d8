package salon.rooms.client;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be typed besides messages. Each has a line of help in the phrasebook. */
enum SlashCommand {
    ROOMS(0), JOIN(1), CREATE(1), LEAVE(0), WHO(0), PING(0), HELP(0), QUIT(0);

    private final int needs;

    SlashCommand(int needs) {
        this.needs = needs;
    }

    /** How many words must follow it. */
    int needs() {
        return needs;
    }

    /** As it is typed. */
    String typed() {
        return "/" + name().toLowerCase(Locale.ROOT);
    }

    /** Its line of help. */
    String help(Phrasebook phrases) {
        return phrases.say("help." + name().toLowerCase(Locale.ROOT));
    }

    /** The command that a first word names, if it is one. */
    static Optional<SlashCommand> of(String word) {
        return Arrays.stream(values()).filter(command -> command.typed().equals(word)).findFirst();
    }

    /** All of them, as they are typed. */
    static List<String> names() {
        return Arrays.stream(values()).map(SlashCommand::typed).toList();
    }
}
