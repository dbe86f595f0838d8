package salon.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.protocol.Bytes.bytes;
import static salon.protocol.Bytes.joined;
import static salon.protocol.Bytes.utf8;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import salon.testing.Task;

/** What line framing promises, whoever wrote it. */
@Task("2.1")
public abstract class LinesContract extends FramingContract {
    @Override
    protected byte[] onTheWire(byte[] frame) {
        return joined(frame, bytes('\n'));
    }

    @ParameterizedTest
    @EnumSource
    void a_return_before_the_line_feed_is_dropped(Delivery delivery) throws Exception {
        assertThat(next(framing(LIMIT), delivery.of(utf8("PING\r\n")))).as("the line PING\\r\\n").isEqualTo("PING");
    }

    @Test
    void only_one_return_is_dropped_and_only_at_the_end() throws Exception {
        assertThat(next(framing(LIMIT), Delivery.WHOLE.of(utf8("\ra\rb\r\r\n"))))
                .as("the line \\ra\\rb\\r\\r\\n").isEqualTo("\ra\rb\r");
    }

    @ParameterizedTest
    @EnumSource
    void empty_lines_are_skipped(Delivery delivery) throws Exception {
        Framing framing = framing(LIMIT);
        InputStream in = delivery.of(utf8("\n\r\n\none\n\n\r\ntwo\n\n"));
        assertThat(next(framing, in)).as("the first line with something in it").isEqualTo("one");
        assertThat(next(framing, in)).as("the second line with something in it").isEqualTo("two");
        assertThat(framing.read(in)).as("what comes after the last line but an empty one").isEmpty();
    }

    @Test
    void empty_lines_do_not_count_for_the_limit() throws Exception {
        assertThat(next(framing(LIMIT), Delivery.WHOLE.of(utf8("\n".repeat(1000) + "12345678\n"))))
                .as("a line of 8 bytes of 8, after a thousand empty ones").isEqualTo("12345678");
    }

    @ParameterizedTest
    @EnumSource
    void the_return_does_not_count_for_the_limit(Delivery delivery) throws Exception {
        assertThat(next(framing(LIMIT), delivery.of(utf8("12345678\r\n")))).as("8 bytes of 8").isEqualTo("12345678");
        refuses(Fault.FRAME_TOO_LARGE, framing(LIMIT), delivery.of(utf8("123456789\r\n")), "a line of 9 bytes of 8");
        refuses(Fault.FRAME_TOO_LARGE, framing(LIMIT), delivery.of(utf8("12345678\r9\n")),
                "a \\r inside a line counts");
        refuses(Fault.FRAME_TOO_LARGE, framing(LIMIT), delivery.of(utf8("12345678\r\r\n")),
                "the first \\r of two counts");
    }

    @Test
    void a_line_without_an_end_is_refused_as_soon_as_it_passes_the_limit() {
        Trickle endless = Trickle.endless(bytes('a'));
        refuses(Fault.FRAME_TOO_LARGE, framing(LIMIT), endless, "a line that never ends");
        assertThat(endless.taken()).as("bytes read of a line that never ends, with a limit of 8")
                .isLessThanOrEqualTo(LIMIT + 2);
    }

    @Test
    void the_next_line_is_found_after_a_line_of_zero_bytes() throws Exception {
        Framing framing = framing(LIMIT);
        InputStream in = Delivery.WHOLE.of(bytes(0, 0, '\n', 'a', '\n'));
        assertThat(framing.read(in).orElseThrow()).as("a line of two zero bytes: no end, no length")
                .isEqualTo(bytes(0, 0));
        assertThat(next(framing, in)).isEqualTo("a");
    }
}
