package salon.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static salon.protocol.Bytes.joined;
import static salon.protocol.Bytes.text;
import static salon.protocol.Bytes.utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What both framings promise, whoever wrote them. */
public abstract class FramingContract {
    static final int LIMIT = 8;
    private static final String GOODBYE = "(goodbye)";

    /** The framing to be tested. */
    protected abstract Framing framing(int limit);

    /** What a frame looks like on the wire. */
    protected abstract byte[] onTheWire(byte[] frame);

    private byte[] onTheWire(String frame) {
        return onTheWire(utf8(frame));
    }

    /** The next frame's text, or {@link #GOODBYE}. */
    static String next(Framing framing, InputStream in) throws IOException, ProtocolException {
        return framing.read(in).map(Bytes::text).orElse(GOODBYE);
    }

    static void refuses(Fault fault, Framing framing, InputStream in, String what) {
        assertThatExceptionOfType(ProtocolException.class).as(what).isThrownBy(() -> next(framing, in))
                .extracting(ProtocolException::fault).as("the fault for " + what).isEqualTo(fault);
    }

    @ParameterizedTest
    @EnumSource
    void a_frame_is_read_and_then_the_goodbye(Delivery delivery) throws Exception {
        Framing framing = framing(LIMIT);
        InputStream in = delivery.of(onTheWire("PING"));
        assertThat(next(framing, in)).as("the only frame").isEqualTo("PING");
        assertThat(next(framing, in)).as("what comes after the last frame").isEqualTo(GOODBYE);
        assertThat(next(framing, in)).as("what comes after the goodbye").isEqualTo(GOODBYE);
    }

    @ParameterizedTest
    @EnumSource
    void a_stream_without_a_byte_is_a_goodbye(Delivery delivery) throws Exception {
        assertThat(next(framing(LIMIT), delivery.of())).as("the first frame of an empty stream").isEqualTo(GOODBYE);
    }

    @ParameterizedTest
    @EnumSource
    void frames_sent_in_one_write_come_one_at_a_time_and_in_order(Delivery delivery) throws Exception {
        Framing framing = framing(LIMIT);
        InputStream in = delivery.of(joined(onTheWire("one"), onTheWire("two"), onTheWire("three")));
        assertThat(next(framing, in)).isEqualTo("one");
        assertThat(next(framing, in)).isEqualTo("two");
        assertThat(next(framing, in)).isEqualTo("three");
        assertThat(next(framing, in)).isEqualTo(GOODBYE);
    }

    @Test
    void not_one_byte_of_the_next_frame_is_read() throws Exception {
        byte[] second = onTheWire("second");
        InputStream in = new ByteArrayInputStream(joined(onTheWire("first"), second));
        next(framing(LIMIT), in);
        assertThat(in.readAllBytes()).as("what is left in the stream after the first frame").isEqualTo(second);
    }

    @Test
    void bytes_that_are_no_text_come_through_as_they_are() throws Exception {
        byte[] frame = Bytes.bytes(0xFF, 0x00, 0x80, 0xC3, 0x0D, 0x7F);
        assertThat(framing(LIMIT).read(new ByteArrayInputStream(onTheWire(frame))).orElseThrow())
                .as("a frame is bytes; what they mean is the codec's affair").isEqualTo(frame);
    }

    @ParameterizedTest
    @EnumSource
    void a_peer_that_leaves_inside_a_frame_has_broken_it(Delivery delivery) {
        byte[] whole = onTheWire("PING");
        for (int length = 1; length < whole.length; length++) {
            InputStream cut = delivery.of(Arrays.copyOf(whole, length));
            assertThatExceptionOfType(EOFException.class)
                    .as("a frame of which the first %d bytes of %d came, then the end", length, whole.length)
                    .isThrownBy(() -> next(framing(LIMIT), cut));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_frame_as_long_as_the_limit_is_read(Delivery delivery) throws Exception {
        assertThat(next(framing(LIMIT), delivery.of(onTheWire("12345678")))).as("8 bytes of 8").isEqualTo("12345678");
    }

    @ParameterizedTest
    @EnumSource
    void a_frame_one_byte_longer_than_the_limit_is_refused(Delivery delivery) {
        refuses(Fault.FRAME_TOO_LARGE, framing(LIMIT), delivery.of(onTheWire("123456789")), "a frame of 9 bytes of 8");
    }

    @Test
    void the_limit_may_be_as_large_as_the_protocols() throws Exception {
        String frame = "x".repeat(PingServer.MAX_FRAME);
        assertThat(next(framing(PingServer.MAX_FRAME), new ByteArrayInputStream(onTheWire(frame))))
                .as("a frame of 65,536 bytes").hasSize(PingServer.MAX_FRAME);
    }

    @Test
    @SuppressWarnings("InputStreamSlowMultibyteRead") // a trickle gives one byte at a time, however many are asked for
    void nothing_of_one_stream_shows_in_another() throws Exception {
        Framing framing = framing(LIMIT);
        byte[] ada = onTheWire("Ada");
        InputStream interrupted = new Trickle(ada, 1) {
            @Override
            public int read() {
                if (taken() == ada.length - 1) { // with Ada's frame nearly read, the same framing reads one of Bob's
                    assertThat(quietly(framing, onTheWire("Bob"))).as("Bob's frame").isEqualTo("Bob");
                }
                return super.read();
            }
        };
        assertThat(next(framing, interrupted)).as("Ada's frame, though Bob's was read meanwhile").isEqualTo("Ada");
    }

    private static String quietly(Framing framing, byte[] wire) {
        try {
            return next(framing, new ByteArrayInputStream(wire));
        } catch (IOException | ProtocolException e) {
            throw new AssertionError("Bob's frame was not read", e);
        }
    }

    @Test
    void a_frame_is_written_as_the_protocol_has_it() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        framing(LIMIT).write(utf8("one"), out);
        framing(LIMIT).write(utf8("two"), out);
        assertThat(out.toByteArray()).as("two frames on the wire")
                .isEqualTo(joined(onTheWire("one"), onTheWire("two")));
    }

    @Test
    void writing_neither_flushes_nor_closes() throws Exception {
        framing(LIMIT).write(utf8("one"), new ByteArrayOutputStream() {
            @Override
            public void flush() {
                throw new AssertionError("write has flushed, and many small frames could no longer go out together");
            }

            @Override
            public void close() {
                throw new AssertionError("write has closed the stream that others still need");
            }
        });
    }

    @Test
    void what_is_written_can_be_read() throws Exception {
        Framing framing = framing(PingServer.MAX_FRAME);
        for (int length : new int[] {1, 127, 128, 255, 256, 32_768, 65_535, 65_536}) {
            byte[] frame = utf8("x".repeat(length));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            framing.write(frame, out);
            assertThat(next(framing, new ByteArrayInputStream(out.toByteArray())))
                    .as("a frame of %d bytes, written and read", length).isEqualTo(text(frame));
        }
    }
}
