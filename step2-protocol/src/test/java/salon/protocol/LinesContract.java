package salon.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.protocol.Bytes.bytes;
import static salon.protocol.Bytes.joined;
import static salon.protocol.Bytes.utf8;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import salon.testing.Escaped;
import salon.testing.Task;

/** What line framing promises, whoever wrote it. */
@Task("2.1")
public abstract class LinesContract extends FramingContract {
    @Override
    protected byte[] onTheWire(byte[] frame) {
        return joined(frame, bytes('\n'));
    }

    private Outcome reading(String lines) {
        return reading(utf8(lines));
    }

    @ParameterizedTest
    @EnumSource
    void a_return_before_the_line_feed_is_dropped(Delivery delivery) {
        reading(delivery, utf8("PING\r\n")).isFrame(utf8("PING"), "the line PING\\r\\n");
    }

    @Test
    void only_one_return_is_dropped_and_only_at_the_end() {
        reading("\ra\rb\r\r\n").isFrame(utf8("\ra\rb\r"), "the line \\ra\\rb\\r\\r\\n: one \\r is dropped, the last");
    }

    @Test
    void blanks_belong_to_the_line() {
        reading(" \t a \t \r\n").isFrame(utf8(" \t a \t "), "a line with blanks around it, which are a part of it");
    }

    @ParameterizedTest
    @EnumSource
    void empty_lines_are_skipped(Delivery delivery) {
        Framing framing = framing(LIMIT);
        InputStream in = delivery.of(utf8("\n\r\n\none\n\n\r\ntwo\n\n"));
        Outcome.of(framing, in).isFrame(utf8("one"), "the first line with something in it");
        Outcome.of(framing, in).isFrame(utf8("two"), "the second line with something in it");
        Outcome.of(framing, in).isGoodbye("what comes after the last line but an empty one");
    }

    @Test
    void empty_lines_however_many_do_not_count_for_the_limit() {
        reading("\n".repeat(100_000) + "12345678\n")
                .isFrame(utf8("12345678"), "a line of 8 bytes, with a limit of 8, after 100,000 empty ones");
    }

    @ParameterizedTest
    @EnumSource
    void the_return_does_not_count_for_the_limit(Delivery delivery) {
        reading(delivery, utf8("12345678\r\n"))
                .isFrame(utf8("12345678"), "a line of 8 bytes and \\r, with a limit of 8");
        for (String tooLong : new String[] {"123456789\r\n", "12345678\r9\n", "12345678\r\r\n"}) {
            reading(delivery, utf8(tooLong)).isRefused(Fault.FRAME_TOO_LARGE,
                    "the line %s, with a limit of 8: a \\r counts unless it ends the line".formatted(
                            Escaped.of(utf8(tooLong))));
        }
    }

    @Test
    void a_line_without_an_end_is_refused_as_soon_as_it_passes_the_limit() {
        Trickle endless = Trickle.endless(bytes('a'));
        Outcome.of(framing(LIMIT), endless)
                .isRefused(Fault.FRAME_TOO_LARGE, "a line that never ends, with a limit of 8");
        assertThat(endless.taken()).as("bytes read of a line that never ends, with a limit of 8")
                .isLessThanOrEqualTo(LIMIT + 2);
    }

    @Test
    void the_next_line_is_found_after_a_line_of_zero_bytes() {
        Framing framing = framing(LIMIT);
        InputStream in = Delivery.WHOLE.of(bytes(0, 0, '\n', 'a', '\n'));
        Outcome.of(framing, in).isFrame(bytes(0, 0), "a line of two zero bytes: no end, no length");
        Outcome.of(framing, in).isFrame(bytes('a'), "the line after it");
    }
}
