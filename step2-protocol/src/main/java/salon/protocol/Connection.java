package salon.protocol;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/**
 * A socket that speaks in messages. One thread reads and one writes, which may be two; any thread may
 * {@link #abort()}. That is enough, since the framing is the only thing that both look at, and it is volatile.
 */
public final class Connection implements Closeable {
    private static final int BUFFER_BYTES = 8192;
    private static final Duration LINGER = Duration.ofSeconds(1);

    private final Socket socket;
    private final BufferedInputStream in;
    private final OutputStream out;
    private final Codec codec = new JsonCodec();
    private final FramingDetector detector;
    private boolean detected; // the reading thread's own
    private volatile Framing framing;

    private Connection(Socket socket, Framing framing, FramingDetector detector) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
        this.out = new BufferedOutputStream(socket.getOutputStream(), BUFFER_BYTES);
        this.framing = framing;
        this.detector = detector;
        // Frames go out when they are flushed; Nagle's algorithm would hold a small one back for the last one's ACK.
        socket.setTcpNoDelay(true);
    }

    /**
     * A server's side of a connection. It answers in the framing that the client chose, and in lines to a client that
     * has not sent anything yet.
     *
     * @param maxFrame the most bytes of JSON that it takes in a frame
     */
    public static Connection accepted(Socket socket, int maxFrame) throws IOException {
        Framing lines = new Lines(maxFrame);
        return new Connection(socket, lines, new FirstByte(lines, new LengthPrefixed(maxFrame)));
    }

    /** A client's side of a connection, in the framing that it likes. */
    public static Connection dialled(Socket socket, Framing framing) throws IOException {
        return new Connection(socket, framing, _ -> framing);
    }

    /**
     * Waits for the next message.
     *
     * @return nothing if the other side has finished sending
     * @throws java.io.EOFException if it finished inside a frame
     * @throws SocketTimeoutException if it was silent for as long as the socket's timeout allows
     * @throws ProtocolException if a message came that is none; after any fault but
     *     {@link Fault#FRAME_TOO_LARGE} the next one can be read
     */
    public Optional<Envelope> read() throws IOException, ProtocolException {
        if (!detected) {
            framing = detector.detect(in);
            detected = true;
        }
        Optional<byte[]> frame = framing.read(in);
        return frame.isEmpty() ? Optional.empty() : Optional.of(codec.decode(frame.get()));
    }

    /** Writes a message and flushes it. */
    public void send(Envelope envelope) throws IOException {
        write(codec.encode(envelope));
        flush();
    }

    /** Writes one encoded message to a buffer, from which {@link #flush()} or its being full sends it on. */
    public void write(byte[] json) throws IOException {
        framing.write(json, out);
    }

    /** Sends everything written so far. */
    public void flush() throws IOException {
        out.flush();
    }

    /**
     * Waits until the other side has shown by a first byte which framing it speaks, for as long as the limit at most:
     * for who answers before reading. Only before the first {@link #read()}, and by the same thread.
     */
    public void awaitFirstByte(Duration limit) throws IOException {
        socket.setSoTimeout((int) limit.toMillis());
        try {
            framing = detector.detect(in);
        } catch (SocketTimeoutException e) {
            // It has not begun: it is answered in lines.
        }
    }

    /** Ends our side: the other side sees the end of the stream, after all that was written. */
    public synchronized void finishSending() throws IOException {
        if (!socket.isOutputShutdown()) { // which the reading thread and another may want at once
            socket.shutdownOutput();
        }
    }

    /** Makes a thread that waits in {@link #read()} see the end of the stream, now. */
    public void stopReading() throws IOException {
        socket.shutdownInput();
    }

    /**
     * Closes so that the other side gets our last words: ends our side, then swallows what it still sends, for at most
     * a second. A socket that is closed with bytes unread resets the connection, and a reset may overtake what we sent.
     */
    @Override
    public void close() throws IOException {
        try (socket) {
            finishSending();
            long deadline = System.nanoTime() + LINGER.toNanos();
            byte[] rest = new byte[BUFFER_BYTES];
            do {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    break;
                }
                socket.setSoTimeout((int) Math.max(1, left / 1_000_000));
            } while (in.read(rest) != -1);
        } catch (IOException e) {
            // It is gone, or did not stop in time: there is nobody left to be gentle to.
        }
    }

    /** Closes at once. Frees a thread that is blocked in reading or writing: it gets an {@link IOException}. */
    public void abort() throws IOException {
        socket.close();
    }
}
