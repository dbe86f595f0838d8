package salon.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    private final Transcript transcript = new Transcript();
    private final ByteArrayOutputStream wire = new ByteArrayOutputStream();
    private final OutputStream out = transcript.sent(wire);

    private InputStream in(String text) {
        return transcript.received(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    @Test
    void what_goes_one_way_is_one_line_until_something_goes_the_other() throws IOException {
        InputStream in = in("hi!\r\n");
        out.write('h');
        out.write("ello\n".getBytes(UTF_8));
        in.read();
        in.readNBytes(3);
        out.write("bye\n".getBytes(UTF_8));
        in.readAllBytes();
        assertThat(transcript.toString().lines()).containsExactly(
                "  sent     \"hello\\n\"",
                "  received \"hi!\\r\"",
                "  sent     \"bye\\n\"",
                "  received \"\\n\"");
    }

    @Test
    void the_streams_pass_on_what_they_note() throws IOException {
        out.write("hello".getBytes(UTF_8));
        assertThat(wire.toString(UTF_8)).isEqualTo("hello");
        assertThat(new String(in("héllo").readAllBytes(), UTF_8)).isEqualTo("héllo");
        assertThat(in("").read()).isEqualTo(-1);
    }

    @Test
    void of_much_only_the_beginning_is_kept_and_the_size() throws IOException {
        out.write("x".repeat(1 << 20).getBytes(UTF_8));
        out.write('y');
        assertThat(transcript).hasToString("  sent     \"" + "x".repeat(64) + "\" … 1,048,513 bytes more");
    }

    @Test
    void of_many_lines_the_last_are_kept() throws IOException {
        InputStream in = in("0123456789");
        for (char sent = 'a'; sent <= 'j'; sent++) {
            out.write(sent);
            in.read();
        }
        assertThat(transcript.toString().lines()).hasSize(8).first().asString().contains("sent     \"g\"");
        assertThat(transcript.toString().lines()).last().asString().contains("received \"9\"");
    }

    @Test
    void that_nothing_was_said_is_said() throws IOException {
        in("").read();
        assertThat(transcript).hasToString("  nothing");
    }
}
