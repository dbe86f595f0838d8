package salon.rooms.cli;

import java.io.Console;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import salon.rooms.client.Dial;
import salon.rooms.client.PersonalChat;
import salon.rooms.client.Phrasebook;
import salon.rooms.client.PipeScreen;
import salon.rooms.client.Screen;
import salon.rooms.client.TerminalScreen;

/** {@code salon client}: a conversation at the terminal, or by a script on a pipe. */
@Command(name = "client", sortOptions = false, showDefaultValues = true,
        description = "Talks to a chat server.",
        footer = {"%nOn a pipe the first line is the name, the second the password, and if the login is refused the "
            + "third answers whether to register (y or n); all others are messages and commands. The end of the "
            + "input is /quit. The exit code is 0, or 1 without a login or when the server has gone."})
public final class ClientCommand implements Callable<Integer> {
    @Mixin
    private Address address = new Address();

    @Option(names = "--register", description = "registers a name that can not log in, without asking")
    private boolean registers;

    @Override
    public Integer call() throws IOException {
        Phrasebook phrases = address.phrases();
        try (Socket server = Dial.open(address.host(), address.port(), phrases); Screen screen = screen()) {
            return new PersonalChat(screen, phrases, registers).run(server) ? 0 : 1;
        }
    }

    @SuppressWarnings("SystemConsoleNull") // it is null where neither end is a terminal, since JDK 25 again
    private static Screen screen() throws IOException {
        Console console = System.console();
        return console != null && console.isTerminal() ? new TerminalScreen() : new PipeScreen(System.in, System.out);
    }
}
