package salon.protocol;

import static salon.protocol.Bytes.bytes;
import static salon.protocol.Bytes.joined;
import static salon.protocol.Bytes.utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import salon.testing.Escaped;

/** What both framings promise, whoever wrote them. */
public abstract class FramingContract {
    static final int LIMIT = 8;

    /** The framing to be tested. */
    protected abstract Framing framing(int limit);

    /** What a frame looks like on the wire. */
    protected abstract byte[] onTheWire(byte[] frame);

    private byte[] onTheWire(String frame) {
        return onTheWire(utf8(frame));
    }

    /** What comes of reading one frame of a stream of these bytes, with a limit of 8. */
    Outcome reading(byte[] bytes) {
        return reading(Delivery.WHOLE, bytes);
    }

    Outcome reading(Delivery delivery, byte[] bytes) {
        return Outcome.of(framing(LIMIT), delivery.of(bytes));
    }

    @ParameterizedTest
    @EnumSource
    void a_frame_is_read_and_then_the_goodbye(Delivery delivery) {
        Framing framing = framing(LIMIT);
        InputStream in = delivery.of(onTheWire("PING"));
        Outcome.of(framing, in).isFrame(utf8("PING"), "the only frame, which came " + delivery);
        Outcome.of(framing, in).isGoodbye("what comes after the last frame: the stream ends between two");
        Outcome.of(framing, in).isGoodbye("what comes after the goodbye");
    }

    @ParameterizedTest
    @EnumSource
    void a_stream_without_a_byte_is_a_goodbye(Delivery delivery) {
        reading(delivery, bytes()).isGoodbye("the first frame of an empty stream");
    }

    @ParameterizedTest
    @EnumSource
    void frames_sent_in_one_write_come_one_at_a_time_and_in_order(Delivery delivery) {
        Framing framing = framing(LIMIT);
        InputStream in = delivery.of(joined(onTheWire("one"), onTheWire("two"), onTheWire("three")));
        Outcome.of(framing, in).isFrame(utf8("one"), "the first of three frames that came together");
        Outcome.of(framing, in).isFrame(utf8("two"), "the second of three: has the first read taken its bytes?");
        Outcome.of(framing, in).isFrame(utf8("three"), "the third of three: has an earlier read taken its bytes?");
        Outcome.of(framing, in).isGoodbye("what comes after the third of three");
    }

    @Test
    void not_one_byte_of_the_next_frame_is_read() {
        byte[] second = onTheWire("second");
        ByteArrayInputStream in = new ByteArrayInputStream(joined(onTheWire("first"), second));
        Outcome.of(framing(LIMIT), in).isFrame(utf8("first"), "the first of two frames");
        Escaped.assertEqual(second, in.readAllBytes(),
                "what is left in the stream after the first frame: the next frame's bytes are not yours to take");
    }

    @Test
    void bytes_that_are_no_text_come_through_as_they_are() {
        byte[] frame = bytes('a', 0x00, 0x80, 0xC3, 0x0D, 0x7F);
        reading(onTheWire(frame)).isFrame(frame, "a frame is bytes, and what they mean is the codec's affair");
    }

    @Test
    void a_byte_of_255_is_not_the_end_of_the_stream() {
        byte[] frame = bytes(0xFF, 'a', 0xFF);
        reading(onTheWire(frame)).isFrame(frame, "FF is a byte like others; only an int tells -1 from it");
    }

    @ParameterizedTest
    @EnumSource
    void a_peer_that_leaves_inside_a_frame_has_broken_it(Delivery delivery) {
        byte[] whole = onTheWire("PING");
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            reading(delivery, cut).isCutOff("a stream that ends inside a frame, after " + Escaped.of(cut));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_frame_as_long_as_the_limit_is_read(Delivery delivery) {
        reading(delivery, onTheWire("12345678")).isFrame(utf8("12345678"), "a frame of 8 bytes, with a limit of 8");
    }

    @ParameterizedTest
    @EnumSource
    void a_frame_one_byte_longer_than_the_limit_is_refused(Delivery delivery) {
        reading(delivery, onTheWire("123456789"))
                .isRefused(Fault.FRAME_TOO_LARGE, "a frame of 9 bytes, with a limit of 8");
    }

    @Test
    void the_limit_counts_bytes_and_not_characters() {
        reading(onTheWire("éééé")).isFrame(utf8("éééé"), "4 characters of 2 bytes each, with a limit of 8 bytes");
        reading(onTheWire("ééééé"))
                .isRefused(Fault.FRAME_TOO_LARGE, "5 characters of 2 bytes each, with a limit of 8 bytes");
    }

    @Test
    void the_limit_may_be_as_large_as_the_protocols() {
        byte[] frame = utf8("x".repeat(PingServer.MAX_FRAME));
        Outcome.of(framing(PingServer.MAX_FRAME), new ByteArrayInputStream(onTheWire(frame)))
                .isFrame(frame, "a frame of 65,536 bytes, with a limit of as many");
    }

    @Test
    @SuppressWarnings("InputStreamSlowMultibyteRead") // a trickle gives one byte at a time, however many are asked for
    void nothing_of_one_stream_shows_in_another() {
        Framing framing = framing(LIMIT);
        byte[] ada = onTheWire("Ada");
        InputStream interrupted = new Trickle(ada, 1) {
            @Override
            public int read() {
                if (taken() == ada.length - 1) { // with Ada's frame nearly read, the same framing reads one of Bobby's
                    Outcome.of(framing, new ByteArrayInputStream(onTheWire("Bobby"))) // longer than hers
                            .isFrame(utf8("Bobby"), "Bobby's frame, while Ada's is being read");
                }
                return super.read();
            }
        };
        Outcome.of(framing, interrupted).isFrame(utf8("Ada"),
                "Ada's frame, when Bobby's was read meanwhile: what do you keep in a field that all streams share?");
    }

    private static byte[] written(Framing framing, byte[]... frames) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] frame : frames) {
            framing.write(frame, out);
        }
        return out.toByteArray();
    }

    @Test
    void a_frame_is_written_as_the_protocol_has_it() throws Exception {
        Escaped.assertEqual(joined(onTheWire("one"), onTheWire("two")),
                written(framing(LIMIT), utf8("one"), utf8("two")), "two frames on the wire");
        byte[] odd = bytes(0xFF, 0x00, 0x80, 0xC3);
        Escaped.assertEqual(onTheWire(odd), written(framing(LIMIT), odd), "a frame that is no text, on the wire");
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
            Outcome.of(framing, new ByteArrayInputStream(written(framing, frame)))
                    .isFrame(frame, "a frame of %,d bytes, written and read".formatted(length));
        }
    }
}
