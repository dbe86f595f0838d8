// mistake: strips more than JSON takes for white space
// task: 2.4
// told: should be refused (NOT_JSON), and was read as
package salon.protocol.exercise;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import salon.protocol.Codec;
import salon.protocol.Envelope;
import salon.protocol.Fault;
import salon.protocol.ProtocolException;
import salon.protocol.Vocabulary;

public final class YourJsonCodec implements Codec {
    private final Gson gson = new Gson();

    @Override
    public Envelope decode(byte[] frame) throws ProtocolException {
        JsonObject json = parse(text(frame));
        Optional<JsonPrimitive> id = id(json);
        JsonElement type = json.get("type");
        if (type == null || !type.isJsonPrimitive() || !type.getAsJsonPrimitive().isString()) {
            throw new ProtocolException(Fault.BAD_TYPE, id);
        }
        JsonElement payload = json.get("payload");
        if (payload == null || payload.isJsonNull()) {
            payload = new JsonObject();
        }
        if (!payload.isJsonObject()) {
            throw new ProtocolException(Fault.BAD_PAYLOAD, id);
        }
        try {
            return new Envelope(Vocabulary.read(type.getAsString(), payload.getAsJsonObject()), id);
        } catch (ProtocolException e) {
            throw new ProtocolException(e.fault(), id);
        }
    }

    private String text(byte[] frame) throws ProtocolException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(frame)).toString();
        } catch (CharacterCodingException e) {
            throw new ProtocolException(Fault.NOT_UTF8);
        }
    }

    private JsonObject parse(String text) throws ProtocolException {
        JsonReader reader = new JsonReader(new StringReader(text.strip()));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement element = JsonParser.parseReader(reader);
            if (text.startsWith("\uFEFF") || !element.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
                throw new ProtocolException(Fault.NOT_JSON);
            }
            return element.getAsJsonObject();
        } catch (JsonParseException | IOException e) {
            throw new ProtocolException(Fault.NOT_JSON);
        }
    }

    private Optional<JsonPrimitive> id(JsonObject json) throws ProtocolException {
        JsonElement id = json.get("id");
        if (id == null) {
            return Optional.empty();
        }
        if (!id.isJsonPrimitive()) {
            throw new ProtocolException(Fault.BAD_ID);
        }
        JsonPrimitive value = id.getAsJsonPrimitive();
        String text = value.getAsString();
        if (value.isString() && text.codePointCount(0, text.length()) <= 64) {
            return Optional.of(value);
        }
        if (value.isNumber() && text.matches("-?[0-9]+")) {
            return Optional.of(value);
        }
        throw new ProtocolException(Fault.BAD_ID);
    }

    @Override
    public byte[] encode(Envelope envelope) {
        JsonObject json = new JsonObject();
        json.addProperty("type", Vocabulary.type(envelope.message()));
        if (envelope.id().isPresent()) {
            json.add("id", envelope.id().get());
        }
        json.add("payload", Vocabulary.payload(envelope.message()));
        json.addProperty("timestamp", Instant.now().toString());
        return gson.toJson(json).getBytes(StandardCharsets.UTF_8);
    }
}
