package salon.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.protocol.Bytes.bytes;
import static salon.protocol.Bytes.utf8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import salon.testing.Escaped;
import salon.testing.Task;

/** What every {@link FramingDetector} promises, whoever wrote it. */
@Task("2.3")
public abstract class FirstByteContract {
    private final Framing lines = new Lines(100);
    private final Framing lengthPrefixed = new LengthPrefixed(100);

    /** The detector to be tested. */
    protected abstract FramingDetector detector(Framing lines, Framing lengthPrefixed);

    private Framing detect(BufferedInputStream in) throws IOException {
        return detector(lines, lengthPrefixed).detect(in);
    }

    @ParameterizedTest
    @EnumSource
    void a_zero_byte_begins_a_length(Delivery delivery) throws Exception {
        assertThat(detect(new BufferedInputStream(delivery.of(bytes(0, 0, 0, 1, 'a')))))
                .as("the framing of 00 00 00 01 61").isSameAs(lengthPrefixed);
    }

    @Test
    void every_other_byte_begins_a_line() throws Exception {
        for (int first = 1; first <= 0xFF; first++) {
            assertThat(detect(new BufferedInputStream(Delivery.WHOLE.of(bytes(first, 0, 0)))))
                    .as("the framing of a stream that begins with %02X", first).isSameAs(lines);
        }
    }

    @Test
    void a_detector_looks_at_any_number_of_streams() throws Exception {
        FramingDetector shared = detector(lines, lengthPrefixed);
        for (int first : new int[] {0, '{', 0}) {
            assertThat(shared.detect(new BufferedInputStream(Delivery.WHOLE.of(bytes(first, 0)))))
                    .as("the framing of a stream that begins with %02X, whatever the one before it began with", first)
                    .isSameAs(first == 0 ? lengthPrefixed : lines);
        }
    }

    @Test
    void no_more_is_read_than_is_to_be_kept() throws Exception {
        InputStream strict = new ByteArrayInputStream(bytes(0, 0, 0, 1, 'a')) {
            private int limit;

            @Override
            public void mark(int most) {
                super.mark(most);
                limit = most;
            }

            @Override
            public synchronized void reset() {
                assertThat(pos - mark).as("how many bytes were read after mark(%d), which keeps no more", limit)
                        .isLessThanOrEqualTo(limit);
                super.reset();
            }
        };
        assertThat(detector(lines, lengthPrefixed).detect(strict)).as("the framing of 00 00 00 01 61")
                .isSameAs(lengthPrefixed);
    }

    @Test
    void one_byte_is_enough() throws Exception {
        assertThat(detect(new BufferedInputStream(Delivery.WHOLE.of(bytes(0))))).as("the framing of 00")
                .isSameAs(lengthPrefixed);
    }

    @Test
    void a_stream_that_is_at_its_end_is_taken_for_lines() throws Exception {
        BufferedInputStream in = new BufferedInputStream(Delivery.WHOLE.of());
        assertThat(detect(in)).as("the framing of an empty stream").isSameAs(lines);
        Outcome.of(lines, in).isGoodbye("what is then read from an empty stream");
    }

    @ParameterizedTest
    @EnumSource
    void every_byte_is_left_for_the_framing(Delivery delivery) throws Exception {
        for (byte[] sent : new byte[][] {bytes(0, 0, 0, 2, 7, 8), utf8("{}\n{}\n"), bytes('\n'), bytes(0)}) {
            BufferedInputStream in = new BufferedInputStream(delivery.of(sent));
            detect(in);
            Escaped.assertEqual(sent, in.readAllBytes(), "what is left in the stream: the first byte is the framing's too");
        }
    }

    @Test
    void more_than_the_first_byte_is_not_waited_for() throws Exception {
        InputStream hesitant = new Trickle(bytes(0), 1) {
            @Override
            public int read() {
                if (taken() == 1) {
                    throw new AssertionError("a second byte is waited for, and it may never come: one is enough to tell");
                }
                return super.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                into[offset] = (byte) read();
                return 1;
            }
        };
        assertThat(detect(new BufferedInputStream(hesitant))).as("the framing of 00, and nothing more for now")
                .isSameAs(lengthPrefixed);
    }

    @Test
    void the_smallest_buffer_is_large_enough() throws Exception {
        BufferedInputStream in = new BufferedInputStream(Delivery.BYTE_BY_BYTE.of(bytes(0, 0, 0, 2, 7, 8)), 1);
        Outcome.of(detect(in), in).isFrame(bytes(7, 8), "the frame in the framing that was told");
    }

    @Test
    void a_stream_may_be_looked_at_twice() throws Exception {
        BufferedInputStream in = new BufferedInputStream(Delivery.WHOLE.of(bytes(0, 0, 0, 1, 'a')));
        assertThat(detect(in)).as("the framing at the first look").isSameAs(lengthPrefixed);
        assertThat(detect(in)).as("the framing at the second look").isSameAs(lengthPrefixed);
    }
}
