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
    void the_length_comes_first_in_four_bytes(Delivery delivery) throws Exception {
        assertThat(framing(LIMIT).read(delivery.of(bytes(0, 0, 0, 2, 7, 8))).orElseThrow())
                .as("the frame of 00 00 00 02 07 08").isEqualTo(bytes(7, 8));
    }

    @Test
    void the_largest_byte_of_a_length_comes_first() throws Exception {
        byte[] frame = new byte[0x0102];
        assertThat(framing(1000).read(new ByteArrayInputStream(joined(bytes(0, 0, 1, 2), frame))).orElseThrow())
                .as("the frame after 00 00 01 02").hasSize(0x0102);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        framing(1000).write(frame, out);
        assertThat(out.toByteArray()).as("a frame of 258 bytes on the wire").startsWith(0, 0, 1, 2).hasSize(4 + 0x0102);
    }

    @Test
    void the_bytes_of_a_length_are_unsigned() throws Exception {
        InputStream in = new ByteArrayInputStream(joined(bytes(0, 0, 0, 0xC8), new byte[200]));
        assertThat(framing(1000).read(in).orElseThrow())
                .as("the frame after 00 00 00 C8").hasSize(200);
    }

    @Test
    void line_ends_mean_nothing_inside_a_frame() throws Exception {
        assertThat(framing(LIMIT).read(new ByteArrayInputStream(bytes(0, 0, 0, 3, '\r', '\n', '\n'))).orElseThrow())
                .isEqualTo(bytes('\r', '\n', '\n'));
    }

    @ParameterizedTest
    @EnumSource
    void a_length_of_0_is_refused_and_the_next_frame_read(Delivery delivery) throws Exception {
        Framing framing = framing(LIMIT);
        InputStream in = delivery.of(bytes(0, 0, 0, 0, 0, 0, 0, 1, 'a'));
        refuses(Fault.EMPTY_FRAME, framing, in, "a frame of length 0");
        assertThat(next(framing, in)).as("the frame after the empty one").isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(longs = {LIMIT + 1, 0x7FFF_FFFFL, 0x8000_0000L, 0xFFFF_FFF8L, 0xFFFF_FFFFL})
    void a_length_past_the_limit_is_refused_before_anything_is_read_or_reserved_for_it(long length) {
        Trickle in = Trickle.endless(joined(prefix(length), bytes('x')));
        refuses(Fault.FRAME_TOO_LARGE, framing(LIMIT), in, "a length of " + length + ", with a limit of 8");
        assertThat(in.taken()).as("bytes read: the length is enough to know").isEqualTo(Integer.BYTES);
    }

    @Test
    void no_memory_is_taken_for_a_length_that_is_refused() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Trickle in = Trickle.endless(joined(prefix(LARGE), bytes('x')));
        Framing framing = framing(LIMIT);
        long before = threads.getCurrentThreadAllocatedBytes();
        refuses(Fault.FRAME_TOO_LARGE, framing, in, "a length of " + LARGE + ", with a limit of 8");
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("bytes of memory taken while a length of %,d was refused", LARGE).isLessThan(LARGE / 2);
    }
}
