package salon.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.protocol.Bytes.bytes;
import static salon.protocol.Bytes.joined;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.testing.Escaped;
import salon.testing.Task;

/** What length-prefixed framing promises, whoever wrote it. */
@Task("2.2")
public abstract class LengthPrefixedContract extends FramingContract {
    private static final int LARGE = 1 << 24;

    @Override
    protected byte[] onTheWire(byte[] frame) {
        return joined(prefix(frame.length), frame);
    }

    private static byte[] prefix(long length) {
        return bytes((int) (length >> 24), (int) (length >> 16), (int) (length >> 8), (int) length);
    }

    @ParameterizedTest
    @EnumSource
    void the_length_comes_first_in_four_bytes(Delivery delivery) {
        reading(delivery, bytes(0, 0, 0, 2, 7, 8)).isFrame(bytes(7, 8), "the frame of 00 00 00 02 07 08");
    }

    @Test
    void the_largest_byte_of_a_length_comes_first() throws Exception {
        byte[] frame = new byte[0x0102];
        InputStream in = new ByteArrayInputStream(joined(bytes(0, 0, 1, 2), frame));
        Outcome.of(framing(1000), in).isFrame(frame, "the frame after 00 00 01 02, which is 258: big-endian");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        framing(1000).write(frame, out);
        Escaped.assertEqual(joined(bytes(0, 0, 1, 2), frame), out.toByteArray(),
                "a frame of 258 bytes on the wire: big-endian");
    }

    @Test
    void the_bytes_of_a_length_are_unsigned() {
        byte[] frame = new byte[200];
        Outcome.of(framing(1000), new ByteArrayInputStream(joined(bytes(0, 0, 0, 0xC8), frame)))
                .isFrame(frame, "the frame after 00 00 00 C8, which is 200: a byte of Java has a sign");
    }

    @Test
    void line_ends_mean_nothing_inside_a_frame() {
        reading(bytes(0, 0, 0, 3, '\r', '\n', '\n')).isFrame(bytes('\r', '\n', '\n'), "the line ends inside a frame");
    }

    @ParameterizedTest
    @EnumSource
    void a_length_of_0_is_refused_and_the_next_frame_read(Delivery delivery) {
        Framing framing = framing(LIMIT);
        InputStream in = delivery.of(bytes(0, 0, 0, 0, 0, 0, 0, 1, 'a'));
        Outcome.of(framing, in).isRefused(Fault.EMPTY_FRAME, "a frame of length 0");
        Outcome.of(framing, in).isFrame(bytes('a'), "the frame after the empty one");
    }

    @ParameterizedTest
    @ValueSource(longs = {LIMIT + 1, 0x7FFF_FFFFL, 0x8000_0000L, 0xFFFF_FFF8L, 0xFFFF_FFFFL})
    void a_length_past_the_limit_is_refused_before_anything_is_read_or_reserved_for_it(long length) {
        Trickle in = Trickle.endless(joined(prefix(length), bytes('x')));
        Outcome.of(framing(LIMIT), in)
                .isRefused(Fault.FRAME_TOO_LARGE, "a length of %,d, with a limit of 8".formatted(length));
        assertThat(in.taken()).as("bytes read, when the length is enough to know").isEqualTo(Integer.BYTES);
    }

    @Test
    void no_memory_is_taken_for_a_length_that_is_refused() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Trickle in = Trickle.endless(joined(prefix(LARGE), bytes('x')));
        Framing framing = framing(LIMIT);
        long before = threads.getCurrentThreadAllocatedBytes();
        Outcome.of(framing, in)
                .isRefused(Fault.FRAME_TOO_LARGE, "a length of %,d, with a limit of 8".formatted(LARGE));
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("bytes of memory taken for a length of 16,777,216 that is refused: look at the limit first")
                .isLessThan(LARGE / 2);
    }
}
