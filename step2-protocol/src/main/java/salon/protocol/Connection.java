package salon.protocol;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A socket that speaks in messages. One thread reads and one writes, which may be two; any thread may end either side,
 * {@link #abort()} or {@link #enforceDeadlines()}. Safe because what they all look at is volatile, the framing and the
 * deadlines, and ending a side is one step under this object's lock.
 *
 * <p>It holds little memory while nothing is said: what is read needs a small buffer, what is written one for as long
 * as it is written.
 */
public final class Connection implements Closeable {
    private static final int SEND_BUFFER_BYTES = 65_536;
    private static final int REST_BYTES = 8_192;
    private static final Duration LINGER = Duration.ofSeconds(2);
    private static final Codec CODEC = new JsonCodec();

    private final Socket socket;
    private final ElasticInput in;
    private final PunctualOutput out;
    private final Patience patience;
    private final Deadline reading = new Deadline();
    private final FramingDetector detector;
    private boolean detected; // the reading thread's own
    private volatile Framing framing;

    private Connection(Socket socket, Framing framing, FramingDetector detector, Patience patience)
            throws IOException {
        this.socket = socket;
        this.in = new ElasticInput(socket.getInputStream());
        this.out = new PunctualOutput(socket.getOutputStream(), patience.write());
        this.framing = framing;
        this.detector = detector;
        this.patience = patience;
        // Frames go out when they are written; Nagle's algorithm would hold a small one back for the last one's ACK.
        socket.setTcpNoDelay(true);
    }

    /** A server's side of a connection that waits for its client as long as it takes. */
    public static Connection accepted(Socket socket, int maxFrame) throws IOException {
        return accepted(socket, maxFrame, Patience.ENDLESS);
    }

    /**
     * A server's side of a connection. It answers in the framing that the client chose, and in lines to a client that
     * has not sent anything yet.
     *
     * @param maxFrame the most bytes of JSON that it takes in a frame
     * @param patience how long it waits for the client, if somebody calls {@link #enforceDeadlines()} now and then
     */
    public static Connection accepted(Socket socket, int maxFrame, Patience patience) throws IOException {
        // A small one, so that a peer which reads slowly and steadily soon makes room in it: Linux tells a writer of room
        // only when a third is free. And what strangers leave unread is the system's memory.
        socket.setSendBufferSize(SEND_BUFFER_BYTES);
        Framing lines = new Lines(maxFrame);
        return new Connection(socket, lines, new FirstByte(lines, new LengthPrefixed(maxFrame)), patience);
    }

    /** A client's side of a connection, in the framing that it likes. */
    public static Connection dialled(Socket socket, Framing framing) throws IOException {
        return new Connection(socket, framing, _ -> framing, Patience.ENDLESS);
    }

    /**
     * Waits for the next message.
     *
     * @return nothing if the other side has finished sending
     * @throws EOFException if it finished inside a frame
     * @throws SocketTimeoutException if it was silent, or took for one frame, longer than the patience allows, or was
     *     silent for as long as the socket's timeout allows
     * @throws ProtocolException if a message came that is none; after any fault but
     *     {@link Fault#FRAME_TOO_LARGE} the next one can be read
     */
    public Optional<Envelope> read() throws IOException, ProtocolException {
        Optional<byte[]> frame = nextFrame();
        return frame.isEmpty() ? Optional.empty() : Optional.of(CODEC.decode(frame.get()));
    }

    private Optional<byte[]> nextFrame() throws IOException, ProtocolException {
        try {
            reading.set(patience.silence());
            detectFraming();
            while (!framing.awaitFrame(in)) {
                reading.set(patience.silence());
            }
            boolean silent = reading.hasPassed();
            reading.set(patience.frame());
            Optional<byte[]> frame = framing.read(in);
            if (silent && frame.isEmpty()) {
                throw new SocketTimeoutException("it was silent for too long");
            }
            return frame;
        } catch (EOFException e) {
            throw reading.hasPassed() ? new SocketTimeoutException("it took too long for a frame") : e;
        } finally {
            reading.lift();
        }
    }

    private void detectFraming() throws IOException {
        if (!detected) {
            framing = detector.detect(in);
            detected = true;
        }
    }

    /** Writes a message. */
    public void send(Envelope envelope) throws IOException {
        write(List.of(CODEC.encode(envelope)));
    }

    /** Writes encoded messages, in as few packets as they fit in. */
    public void write(List<byte[]> messages) throws IOException {
        int bytes = messages.stream().mapToInt(message -> message.length + Integer.BYTES).sum();
        OutputStream buffer = new BufferedOutputStream(out, Math.min(bytes, PunctualOutput.PIECE_BYTES));
        for (byte[] message : messages) {
            framing.write(message, buffer);
        }
        buffer.flush();
    }

    /**
     * Ends what has taken longer than the patience allows: the reading, whose thread then sees a timeout, or the whole
     * connection if its peer does not take what is written.
     */
    public void enforceDeadlines() throws IOException {
        if (out.isOverdue()) {
            abort();
        } else if (reading.hasPassed()) {
            stopReading();
        }
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
    public synchronized void stopReading() throws IOException {
        if (!socket.isInputShutdown()) {
            socket.shutdownInput();
        }
    }

    /**
     * Closes so that the other side gets our last words: ends our side, then swallows what it still sends, for at most
     * two seconds. A socket that is closed with bytes unread resets the connection, and a reset may overtake what we sent.
     */
    @Override
    public void close() throws IOException {
        try (socket) {
            finishSending();
            long deadline = System.nanoTime() + LINGER.toNanos();
            byte[] rest = new byte[REST_BYTES];
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
