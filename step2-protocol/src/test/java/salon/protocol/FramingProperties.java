package salon.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.protocol.Bytes.joined;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However bytes are cut on their way, and whatever bytes come, framing keeps what it promises. */
class FramingProperties {
    private static final int LIMIT = 20;

    /** Frames that either framing can carry: not empty, and without what ends a line. */
    @Provide
    Arbitrary<List<byte[]>> frames() {
        return Arbitraries.bytes().filter(b -> b != '\n' && b != '\r')
                .array(byte[].class).ofMinSize(1).ofMaxSize(LIMIT).list().ofMaxSize(6);
    }

    /** Any bytes, and often those that mean something to a framing. */
    @Provide
    Arbitrary<byte[]> anything() {
        Arbitrary<Byte> meaningful = Arbitraries.of(0, 1, LIMIT, (int) '\r', (int) '\n', (int) 'a')
                .map(Integer::byteValue);
        return Arbitraries.oneOf(Arbitraries.bytes(), meaningful).array(byte[].class).ofMaxSize(80);
    }

    @Property(tries = 500)
    void any_way_of_cutting_the_bytes_gives_the_same_frames(@ForAll("frames") List<byte[]> frames, @ForAll Wire wire,
            @ForAll @IntRange(min = 1, max = 50) int most) throws Exception {
        Framing framing = wire.framing(LIMIT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] frame : frames) {
            framing.write(frame, out);
        }
        InputStream in = new Trickle(out.toByteArray(), most);
        for (byte[] frame : frames) {
            assertThat(framing.read(in).orElseThrow()).isEqualTo(frame);
        }
        assertThat(framing.read(in)).isEmpty();
    }

    @Property(tries = 1000)
    void how_bytes_are_cut_never_matters_whatever_they_are(@ForAll("anything") byte[] bytes, @ForAll Wire wire,
            @ForAll @IntRange(min = 1, max = 50) int most) throws Exception {
        assertThat(story(wire, new Trickle(bytes, most))).isEqualTo(story(wire, Delivery.WHOLE.of(bytes)));
    }

    /** What comes out of a stream: its frames, and how it ended. Nothing else may be thrown. */
    private static List<String> story(Wire wire, InputStream in) throws IOException {
        Framing framing = wire.framing(LIMIT);
        List<String> story = new ArrayList<>();
        while (true) {
            try {
                Optional<byte[]> frame = framing.read(in);
                if (frame.isEmpty()) {
                    story.add("goodbye");
                    return story;
                }
                assertThat(frame.get()).hasSizeBetween(1, LIMIT);
                story.add(List.of(frame.get().length, new String(frame.get(), StandardCharsets.ISO_8859_1)).toString());
            } catch (ProtocolException e) {
                story.add(e.fault().name());
                if (e.fault() == Fault.FRAME_TOO_LARGE) {
                    return story;
                }
            } catch (EOFException e) {
                story.add("cut off");
                return story;
            }
        }
    }

    @Property(tries = 300)
    void no_endless_stream_makes_one_read_take_more_than_the_limit(@ForAll("anything") @Size(max = 12) byte[] start,
            @ForAll Wire wire) throws Exception {
        // What ends in 'a' for ever has an end only where a length says so; what came before may hold frames.
        Trickle endless = Trickle.endless(joined(start, Bytes.bytes('a')));
        Framing framing = wire.framing(LIMIT);
        for (boolean refused = false; !refused; ) {
            int before = endless.taken();
            refused = isRefused(framing, endless);
            assertThat(endless.taken() - before).as("bytes of one read")
                    .isLessThanOrEqualTo(start.length + Integer.BYTES + LIMIT);
        }
    }

    private static boolean isRefused(Framing framing, InputStream in) throws IOException {
        try {
            assertThat(framing.read(in).orElseThrow()).hasSizeBetween(1, LIMIT);
            return false;
        } catch (ProtocolException e) {
            return e.fault() == Fault.FRAME_TOO_LARGE;
        }
    }
}
