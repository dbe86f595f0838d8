package salon.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A client that follows a script: it says and hears bytes, and fails its test when it does not hear what it should, or
 * when not a byte moves for three seconds. A failure shows what was expected above what came, and ends with what the
 * client sent and received last. Used by one thread; a second may send while it hears.
 */
public final class ScriptClient implements AutoCloseable {
    /** How long nothing may move. Generous: a right solution never comes near it. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Small, so that a megabyte is more than both sides' buffers hold. */
    static final int BUFFER_BYTES = 65_536;

    private static final int SHOWN_BYTES = 64;

    private final Transcript transcript = new Transcript();
    private final Socket socket = new Socket() {
        @Override
        public InputStream getInputStream() throws IOException {
            return transcript.received(super.getInputStream());
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return transcript.sent(super.getOutputStream());
        }
    };
    private final Complaint complaint;

    private ScriptClient(String name, Witness witness) {
        this.complaint = new Complaint(name, socket, transcript, witness);
    }

    /** Connects to a port of the loopback address. */
    public static ScriptClient connect(String name, int port) throws IOException {
        return connect(name, port, new Witness());
    }

    /** Connects to a server whose failures somebody sees. */
    static ScriptClient connect(String name, int port, Witness witness) throws IOException {
        ScriptClient client = new ScriptClient(name, witness);
        client.socket.setSendBufferSize(BUFFER_BYTES);
        client.socket.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
        client.socket.setSoTimeout((int) PATIENCE.toMillis());
        client.socket.setTcpNoDelay(true);
        return client;
    }

    /** Has failures from here on begin with what the script is about. */
    public ScriptClient as(String promise) {
        complaint.begins("[" + promise + "] ");
        return this;
    }

    /** Sends text as UTF-8. */
    public void sends(String text) throws IOException {
        sends(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes in one write. */
    public void sends(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Hears exactly this next. */
    public void hears(String expected) throws IOException {
        hears(expected.getBytes(StandardCharsets.UTF_8));
    }

    /** Hears exactly these bytes next. */
    public void hears(byte[] expected) throws IOException {
        String should = Escaped.of(expected);
        byte[] heard = new byte[expected.length];
        int length = 0;
        while (length < expected.length) {
            int before = length;
            int count = read(heard, before, should, () -> difference(expected, Arrays.copyOf(heard, before)));
            length = before + Math.max(0, count);
            if (count == -1) {
                throw complaint.of(should, "the end came", difference(expected, Arrays.copyOf(heard, before)));
            }
            if (Arrays.mismatch(expected, before, length, heard, before, length) != -1) {
                throw complaint.of(should, "something else came",
                        difference(expected, complaint.withWhatFollows(heard, length)));
            }
        }
    }

    private static String difference(byte[] expected, byte[] came) {
        return came.length == 0 ? "" : "\n" + Escaped.difference(expected, came);
    }

    /** Hears this many bytes, or as many as there are before the end. */
    public byte[] hears(int count) throws IOException {
        try {
            return socket.getInputStream().readNBytes(count);
        } catch (SocketTimeoutException e) {
            throw complaint.ofSilence("%,d bytes".formatted(count), "");
        }
    }

    /** Hears one line, without its end. */
    public String hearsLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] next = new byte[1];
        while (read(next, 0, "a line", () -> "") != -1 && next[0] != '\n') {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Hears nothing any more: the other side has closed. */
    public void hearsTheEnd() throws IOException {
        byte[] heard = new byte[SHOWN_BYTES];
        int count = read(heard, 0, "the end", () -> "");
        if (count != -1) {
            throw complaint.of("the end", "this came: " + Escaped.of(complaint.withWhatFollows(heard, count)), "");
        }
    }

    private int read(byte[] into, int offset, String should, Supplier<String> more) throws IOException {
        try {
            return socket.getInputStream().read(into, offset, into.length - offset);
        } catch (SocketTimeoutException e) {
            throw complaint.ofSilence(should, more.get());
        } catch (SocketException e) {
            throw complaint.of(should, "the connection broke (" + e.getMessage() + ")", more.get());
        }
    }

    /** Closes the sending side only. */
    public void endsSending() throws IOException {
        socket.shutdownOutput();
    }

    /** Vanishes without a goodbye: the other side gets a reset. */
    public void breaksOff() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** What it says when it does not hear what it should, for what a script has no words for. */
    public Complaint complaint() {
        return complaint;
    }

    /** The socket, for what a script has no words for. */
    public Socket socket() {
        return socket;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
