package salon.benchmarks.netty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import salon.protocol.Fault;

class FrameDecoderTest {
    private static final int LIMIT = 5;

    /** Bytes, and what is in them. */
    record Case(String bytes, List<Object> frames) {
        static Case of(String bytes, Object... frames) {
            return new Case(bytes, List.of(frames));
        }

        @Override
        public String toString() {
            return bytes.replace("\n", "\\n").replace("\r", "\\r").replace("\0", "\\0");
        }
    }

    @SuppressWarnings("unused") // by the annotations below
    static final List<Case> CASES = List.of(
            Case.of("one\ntwo\n", "one", "two"),
            Case.of("one\r\n\r\n\ntwo\n", "one", "two"),
            Case.of("12345\r\n12345\n", "12345", "12345"),
            Case.of("1\r345\n", "1\r345"),
            Case.of("one\n123456\ntwo\n", "one", Fault.FRAME_TOO_LARGE),
            Case.of("12345\r6\n", Fault.FRAME_TOO_LARGE),
            Case.of("one\nhalf", "one"),
            Case.of("\0\0\0\3one\0\0\0\3two", "one", "two"),
            Case.of("\0\0\0\0\0\0\0\3one", Fault.EMPTY_FRAME, "one"),
            Case.of("\0\0\0\5a\n\r\0b", "a\n\r\0b"),
            Case.of("\0\0\0\3one\0\0\0\6123456\0\0\0\3two", "one", Fault.FRAME_TOO_LARGE),
            Case.of("\0\0\0\3one\177\0\0\0", "one", Fault.FRAME_TOO_LARGE),
            Case.of("\0\0\0\3on"));

    @ParameterizedTest
    @FieldSource("CASES")
    void bytes_that_come_at_once_are_cut_into_frames(Case given) {
        assertThat(frames(given.bytes())).isEqualTo(given.frames());
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void bytes_that_come_one_by_one_are_cut_into_the_same_frames(Case given) {
        assertThat(frames(given.bytes().split(""))).isEqualTo(given.frames());
    }

    private static List<Object> frames(String... pieces) {
        EmbeddedChannel channel = new EmbeddedChannel(new FrameDecoder(LIMIT));
        for (String piece : pieces) {
            channel.writeInbound(Unpooled.wrappedBuffer(piece.getBytes(UTF_8)));
        }
        return Stream.<Object>generate(channel::readInbound)
                .takeWhile(frame -> frame != null)
                .map(frame -> frame instanceof byte[] bytes ? new String(bytes, UTF_8) : frame)
                .toList();
    }
}
