package salon.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Cuts a stream of bytes into frames, and writes frames so that the other side can cut them out again. TCP keeps the
 * order of bytes and nothing else: one write may arrive in many reads, many writes in one.
 *
 * <p>Tasks 2.1 and 2.2 ask for the protocol's two framings:
 * <pre>
 *   lines             {"type":"PING"} \n          a \r before the \n is dropped, empty lines are skipped
 *   length-prefixed   00 00 00 0F {"type":"PING"}   four bytes, unsigned, big-endian: how many bytes follow
 * </pre>
 *
 * <p>A framing has a limit, given when it is made: the most bytes that a frame may have, not counting what frames it.
 * It takes a few times the limit of memory at most, whatever it is sent.
 *
 * <p>A framing keeps nothing of a stream in its fields, so that one serves any number of threads.
 */
public interface Framing {
    /**
     * Reads one frame, waiting for all of its bytes, and not one byte of the next.
     *
     * @return the frame, never of length 0, or nothing if the stream ends before its first byte: a goodbye
     * @throws EOFException if the stream ends inside the frame
     * @throws ProtocolException {@link Fault#FRAME_TOO_LARGE} as soon as the frame is known to pass the limit; what
     *     follows in the stream is then of no use. {@link Fault#EMPTY_FRAME} for a length of 0; the next frame can be
     *     read
     */
    Optional<byte[]> read(InputStream in) throws IOException, ProtocolException;

    /**
     * Waits for the next byte, so that who has a deadline for a frame can start the clock at its first.
     *
     * @param in supports {@link InputStream#mark(int) mark and reset}
     * @return true if a frame has begun, or the stream is at its end: nothing is taken then. False if what lies between
     *     frames was taken, as an empty line does in a framing that has such
     */
    default boolean awaitFrame(InputStream in) throws IOException {
        in.mark(1);
        in.read();
        in.reset();
        return true;
    }

    /** Writes one frame, without flushing. The frame has no line break in it, which JSON never needs. */
    void write(byte[] frame, OutputStream out) throws IOException;
}
