package salon.rooms.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;

/** Connects to a server, or says in one sentence why that can not be. */
public final class Dial {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private Dial() {}

    /**
     * A connected socket, within some seconds.
     *
     * @throws IOException if there is none; the message is for people
     */
    public static Socket open(String host, int port, Phrasebook phrases) throws IOException {
        Socket socket = new Socket();
        try {
            InetSocketAddress address = new InetSocketAddress(host, port);
            if (address.isUnresolved()) {
                throw new UnknownHostException(host);
            }
            socket.connect(address, (int) LIMIT.toMillis());
            return socket;
        } catch (IOException e) {
            socket.close();
            throw new IOException(reason(e, host, port, phrases), e);
        }
    }

    private static String reason(IOException e, String host, int port, Phrasebook phrases) {
        String address = host + ":" + port;
        return switch (e) {
            case UnknownHostException _ -> phrases.say("dial.unknown", host);
            case SocketTimeoutException _ -> phrases.say("dial.silent", address, LIMIT.toSeconds());
            case ConnectException _ -> phrases.say("dial.refused", address);
            default -> phrases.say("dial.failed", address, e.getMessage());
        };
    }
}
