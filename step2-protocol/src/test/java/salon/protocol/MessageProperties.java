package salon.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any message survives the way over the wire and back. */
class MessageProperties {
    private static final int LIMIT = PingServer.MAX_FRAME;

    private final Codec codec = new JsonCodec();

    @Provide
    Arbitrary<Envelope> envelopes() {
        return Messages.envelopes();
    }

    @Property(tries = 500)
    void any_message_survives_the_round_trip_in_either_framing(@ForAll("envelopes") Envelope sent, @ForAll Wire wire)
            throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        wire.framing(LIMIT).write(codec.encode(sent), out);
        BufferedInputStream in = new BufferedInputStream(new ByteArrayInputStream(out.toByteArray()));
        Framing told = new FirstByte(new Lines(LIMIT), new LengthPrefixed(LIMIT)).detect(in);
        Envelope came = codec.decode(told.read(in).orElseThrow());
        assertThat(came.message()).isEqualTo(sent.message());
        assertThat(came.id().map(JsonPrimitive::toString)).as("the id")
                .isEqualTo(sent.id().map(JsonPrimitive::toString));
        assertThat(told.read(in)).as("what comes after the only frame").isEmpty();
    }
}
