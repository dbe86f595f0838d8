package salon.benchmarks.load;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A client that asks and waits for the answer, in lines: to come in, and to visit. Used by one thread, best a virtual
 * one.
 */
final class Guest implements Closeable {
    private static final int FIRST_BYTES = 1 << 10;

    private final SocketChannel channel;
    private byte[] bytes = new byte[FIRST_BYTES];
    private int start;
    private int end;
    private String token = "";

    /** Connects. */
    Guest(InetSocketAddress server) throws IOException {
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /** Registers and logs in. */
    void logIn(String name) throws IOException {
        String account = "{\"username\":\"" + name + "\",\"password\":\"a secret\"}";
        ask("REGISTER", account, "REGISTER_SUCCESS");
        token = text(ask("LOGIN", account, "LOGIN_SUCCESS"), "session_token");
    }

    /** The value of a field, which holds nothing that JSON would escape. */
    private static String text(String line, String field) {
        int from = line.indexOf('"', line.indexOf(':', line.indexOf("\"" + field + "\""))) + 1;
        return line.substring(from, line.indexOf('"', from));
    }

    /** Sees that the server is there, and has taken the connection. */
    void ping() throws IOException {
        ask("PING", "{}", "PONG");
    }

    void create(String room) throws IOException {
        ask("CREATE_ROOM", inSession("\"room_id\":\"" + room + "\""), "CREATE_SUCCESS");
    }

    void join(String room) throws IOException {
        ask("JOIN_ROOM", inSession("\"room_id\":\"" + room + "\""), "JOIN_SUCCESS");
    }

    void say() throws IOException {
        ask("SEND_MESSAGE", message(""), "MESSAGE");
    }

    void leave() throws IOException {
        ask("LEAVE_ROOM", inSession(""), "LEAVE_SUCCESS");
    }

    void logOut() throws IOException {
        ask("LOGOUT", inSession(""), "LOGOUT_SUCCESS");
    }

    /** What to send so that the room hears a message with this mark in it. */
    byte[] saying(String mark) {
        return request("SEND_MESSAGE", message(mark));
    }

    private String message(String mark) {
        return inSession("\"message\":\"What people say in a room full of people " + mark + "\"");
    }

    private String inSession(String fields) {
        return "{\"session_token\":\"" + token + "\"" + (fields.isEmpty() ? "" : ",") + fields + "}";
    }

    static byte[] request(String type, String payload) {
        return ("{\"type\":\"" + type + "\",\"payload\":" + payload + "}\n").getBytes(StandardCharsets.UTF_8);
    }

    private String ask(String type, String payload, String replyType) throws IOException {
        channel.write(ByteBuffer.wrap(request(type, payload)));
        while (true) {
            String line = line();
            if (line.contains("\"" + replyType + "\"")) {
                return line;
            }
            if (line.contains("ERROR\"")) {
                throw new IOException("The server refused " + type + ": " + line);
            }
        }
    }

    private String line() throws IOException {
        int scanned = start;
        while (true) {
            for (int i = scanned; i < end; i++) {
                if (bytes[i] == '\n') {
                    String line = new String(bytes, start, i - start, StandardCharsets.UTF_8);
                    start = i + 1;
                    return line;
                }
            }
            scanned = read();
        }
    }

    private int read() throws IOException {
        byte[] unread = unread();
        bytes = Arrays.copyOf(unread, Math.max(FIRST_BYTES, 2 * unread.length));
        start = 0;
        end = unread.length;
        int count = channel.read(ByteBuffer.wrap(bytes, end, bytes.length - end));
        if (count == -1) {
            throw new IOException("The server closed a connection in the middle of a conversation.");
        }
        end += count;
        return unread.length;
    }

    /** What has come and was not listened to: others' events. */
    byte[] unread() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    SocketChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
