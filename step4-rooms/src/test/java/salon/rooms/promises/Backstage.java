package salon.rooms.promises;

import java.io.IOException;
import java.util.Locale;
import salon.echo.AcceptLoop;
import salon.echo.Handler;
import salon.protocol.Sentences;
import salon.rooms.ChatHandler;
import salon.rooms.ChatLobby;
import salon.rooms.Limits;
import salon.rooms.Services;
import salon.rooms.Story;
import salon.rooms.TokenSessions;
import salon.testing.RunningServer;
import salon.threads.Accounts;
import salon.threads.ConnectedClients;

/** The chat's own handler behind a real socket, with accounts that a test brings. */
final class Backstage implements AutoCloseable {
    private static final int ROOMS = 4;

    private final RunningServer server;
    private final Wire wire;

    private Backstage(RunningServer server, Wire wire) {
        this.server = server;
        this.wire = wire;
    }

    static Backstage with(Accounts accounts, Way way) throws IOException {
        Services services = new Services(accounts, new TokenSessions(), new ChatLobby(ROOMS),
                new Sentences(Locale.ENGLISH), new Story(Locale.ENGLISH));
        Handler handler = new ChatHandler(services, new ConnectedClients<>(ROOMS), Limits.defaults());
        return new Backstage(
                RunningServer.start(listener -> new AcceptLoop(listener, way.threads().executor(ROOMS, 0), handler)),
                way.wire());
    }

    /** Somebody who has connected. */
    Guest guest(String name) throws IOException {
        return Guest.dial(name, server.listener().getLocalPort(), wire);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
