package salon.protocol;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
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
import java.util.Optional;
import java.util.regex.Pattern;

/** The codec by Gson. Safe for any number of threads: a {@link Gson} is, and there is no other state. */
public final class JsonCodec implements Codec {
    private static final Pattern INTEGER = Pattern.compile("-?\\d+");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();

    @Override
    public Envelope decode(byte[] frame) throws ProtocolException {
        JsonObject json = object(text(frame));
        Optional<JsonPrimitive> id = id(json);
        try {
            return new Envelope(Vocabulary.read(type(json), payload(json)), id);
        } catch (ProtocolException e) {
            throw new ProtocolException(e.fault(), id);
        }
    }

    private static String text(byte[] frame) throws ProtocolException {
        try {
            // A new decoder reports bad bytes; new String(frame, UTF_8) would put U+FFFD in their place.
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(frame)).toString();
        } catch (CharacterCodingException e) {
            throw new ProtocolException(Fault.NOT_UTF8);
        }
    }

    private static JsonObject object(String text) throws ProtocolException {
        JsonReader reader = new JsonReader(new StringReader(text)); // its limit of 255 levels keeps depth off the stack
        reader.setStrictness(Strictness.STRICT); // Gson is lenient unless told
        try {
            JsonElement value = JsonParser.parseReader(reader);
            // A byte order mark is no white space, and Gson passes over it all the same.
            if (!text.startsWith(BYTE_ORDER_MARK)
                    && value.isJsonObject()
                    && reader.peek() == JsonToken.END_DOCUMENT) {
                return value.getAsJsonObject();
            }
        } catch (JsonParseException | IOException e) {
            // Not JSON: answered below, like JSON that is no object.
        }
        throw new ProtocolException(Fault.NOT_JSON);
    }

    private static Optional<JsonPrimitive> id(JsonObject json) throws ProtocolException {
        JsonElement id = json.get("id");
        if (id == null) {
            return Optional.empty();
        }
        if (id instanceof JsonPrimitive value
                && ((value.isString() && Rules.isId(value.getAsString()))
                        || (value.isNumber() && INTEGER.matcher(value.getAsString()).matches()))) {
            return Optional.of(value);
        }
        throw new ProtocolException(Fault.BAD_ID);
    }

    private static String type(JsonObject json) throws ProtocolException {
        if (json.get("type") instanceof JsonPrimitive type && type.isString()) {
            return type.getAsString();
        }
        throw new ProtocolException(Fault.BAD_TYPE);
    }

    private static JsonObject payload(JsonObject json) throws ProtocolException {
        JsonElement payload = json.get("payload");
        if (payload == null || payload.isJsonNull()) {
            return new JsonObject();
        }
        if (payload.isJsonObject()) {
            return payload.getAsJsonObject();
        }
        throw new ProtocolException(Fault.BAD_PAYLOAD);
    }

    @Override
    public byte[] encode(Envelope envelope) {
        JsonObject json = new JsonObject();
        json.addProperty("type", Vocabulary.type(envelope.message()));
        envelope.id().ifPresent(id -> json.add("id", id));
        json.add("payload", Vocabulary.payload(envelope.message()));
        json.addProperty("timestamp", Message.now().toString());
        return gson.toJson(json).getBytes(StandardCharsets.UTF_8);
    }
}
