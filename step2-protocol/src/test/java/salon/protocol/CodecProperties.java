package salon.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static salon.protocol.Bytes.utf8;

import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No bytes whatever get anything but a message or a {@link ProtocolException} out of a codec. */
class CodecProperties {
    private final Codec codec = new JsonCodec();

    /** Pieces of messages in any order: nearly JSON, now and then JSON, rarely a message. */
    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(
                        "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u", "\\ud83d", " ", "\n", "null", "true", "NaN",
                        "-", "0", "1", ".5", "e9", "9999999999999999999", "1e999999999", "'", "//", "/*", "\uFEFF",
                        "👋", "\"type\":", "\"id\":", "\"payload\":", "\"PING\"", "\"MESSAGE\"", "\"seq\":",
                        "\"timestamp\":", "\"rooms\":[{", "{\"type\":\"PING\"")
                .list().ofMaxSize(20).map(pieces -> String.join("", pieces));
    }

    /** Messages of every type there is, whose fields hold values of every type there is. */
    @Provide
    Arbitrary<String> oddMessages() {
        Arbitrary<String> types = Arbitraries.of(VocabularyTest.words().stream().map(VocabularyTest.Word::type).toList());
        Arbitrary<String> names = Arbitraries.of(
                "username", "password", "email", "session_token", "room_id", "name", "description", "message",
                "user_id", "rooms", "room_name", "members", "timestamp", "error", "code", "seq", "target");
        Arbitrary<String> values = Arbitraries.of(
                "null", "true", "7", "-0", "1.5", "1e999999999", "\"\"", "\"x\"", "\"NaN\"", "\"\\ud83d\"", "\"7\"",
                "\"INVALID_DATA\"", "\"2026-11-22T10:09:00Z\"", "[]", "[1]", "[null]", "[{}]", "{}",
                "[{\"id\":\"a\",\"members_count\":1e999999999}]", "[{\"members_count\":null}]", "9".repeat(20_000));
        Arbitrary<String> fields = Combinators.combine(names, values).as((name, value) -> "\"" + name + "\":" + value);
        return Combinators.combine(types, values.optional(), fields.list().ofMaxSize(8)).as((type, id, all) ->
                "{\"type\":\"%s\"%s,\"payload\":{%s}}".formatted(
                        type, id.map(i -> ",\"id\":" + i).orElse(""), String.join(",", all)));
    }

    @Provide
    Arbitrary<Envelope> envelopes() {
        return Messages.envelopes();
    }

    @Property(tries = 300)
    void any_bytes_are_a_message_or_refused(@ForAll byte[] frame) {
        decodes(frame);
    }

    @Property(tries = 700)
    void whatever_looks_like_json_is_a_message_or_refused(@ForAll("soups") String soup) {
        decodes(utf8(soup));
    }

    @Property(tries = 600)
    void fields_of_any_type_are_a_message_or_refused(@ForAll("oddMessages") String json) {
        decodes(utf8(json)).ifPresent(this::survives);
    }

    @Property(tries = 300)
    void a_message_with_some_byte_changed_is_a_message_or_refused(@ForAll("envelopes") Envelope envelope,
            @ForAll int where, @ForAll byte what) {
        byte[] frame = codec.encode(envelope);
        frame[Math.floorMod(where, frame.length)] = what;
        decodes(frame);
    }

    @Property(tries = 100)
    void a_message_cut_off_is_refused(@ForAll("envelopes") Envelope envelope, @ForAll int where) {
        byte[] frame = codec.encode(envelope);
        assertThat(decodes(Arrays.copyOf(frame, Math.floorMod(where, frame.length)))).isEmpty();
    }

    /** The message, or nothing if it was refused. Anything else that is thrown fails the property. */
    private Optional<Envelope> decodes(byte[] frame) {
        try {
            return Optional.of(codec.decode(frame));
        } catch (ProtocolException e) {
            return Optional.empty();
        }
    }

    private void survives(Envelope envelope) {
        assertThatCode(() -> codec.decode(codec.encode(envelope))).as("what was read can be written, and read again")
                .doesNotThrowAnyException();
    }
}
