package salon.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A client that follows a script: it says and hears bytes, and fails its test when it does not hear what it should
 * within some seconds. Used by one thread.
 */
public final class ScriptClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final String name;
    private final Socket socket;

    private ScriptClient(String name, Socket socket) {
        this.name = name;
        this.socket = socket;
    }

    /** Connects to a port of the loopback address. */
    public static ScriptClient connect(String name, int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        return new ScriptClient(name, socket);
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
        int length = expected.getBytes(StandardCharsets.UTF_8).length;
        String heard = new String(read(length, '"' + expected + '"'), StandardCharsets.UTF_8);
        if (!heard.equals(expected)) {
            throw new AssertionError("%s should hear \"%s\", and heard \"%s\"".formatted(name, expected, heard));
        }
    }

    /** Hears exactly these bytes next. */
    public void hears(byte[] expected) throws IOException {
        byte[] heard = hears(expected.length);
        int at = Arrays.mismatch(expected, heard);
        if (at == heard.length) {
            throw new AssertionError("%s should hear %,d bytes, and heard the end after %,d"
                    .formatted(name, expected.length, at));
        }
        if (at != -1) {
            throw new AssertionError("%s should hear %,d bytes, and the byte after the first %,d was %d, not %d"
                    .formatted(name, expected.length, at, heard[at], expected[at]));
        }
    }

    /** Hears this many bytes, or as many as there are before the end. */
    public byte[] hears(int count) throws IOException {
        return read(count, "%,d bytes".formatted(count));
    }

    private byte[] read(int count, String what) throws IOException {
        byte[] heard = new byte[count];
        int length = 0;
        try {
            InputStream in = socket.getInputStream();
            for (int more = 0; length < count && more != -1; length += Math.max(0, more)) {
                more = in.read(heard, length, count - length);
            }
            return Arrays.copyOf(heard, length);
        } catch (SocketTimeoutException e) {
            String text = new String(heard, 0, Math.min(length, 100), StandardCharsets.UTF_8);
            throw new AssertionError("%s should hear %s, and heard %,d bytes (\"%s\") and then nothing for %d s"
                    .formatted(name, what, length, text, PATIENCE_MILLIS / 1000));
        }
    }

    /** Hears one line, without its end. */
    public String hearsLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte[] next = hears(1); next.length == 1 && next[0] != '\n'; next = hears(1)) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Hears nothing any more: the other side has closed. */
    public void hearsTheEnd() throws IOException {
        byte[] heard = hears(1);
        if (heard.length > 0) {
            throw new AssertionError("%s should hear the end, and heard a byte: %d".formatted(name, heard[0]));
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

    /** The socket, for what a script has no words for. */
    public Socket socket() {
        return socket;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
