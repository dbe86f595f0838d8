// mistake: takes for digits what Java takes for them
// task: 2.4
// told: should be refused (NOT_JSON), and was read as
package salon.protocol.exercise;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.BigInteger;
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
        if (new Parser(text).whole() instanceof JsonObject object) {
            return object;
        }
        throw new ProtocolException(Fault.NOT_JSON);
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

    private static final class Bad extends RuntimeException {}

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        JsonElement whole() throws ProtocolException {
            try {
                JsonElement value = value(0);
                skip();
                if (at == text.length()) {
                    return value;
                }
            } catch (Bad | IndexOutOfBoundsException | NumberFormatException e) {
                // no JSON
            }
            throw new ProtocolException(Fault.NOT_JSON);
        }

        private void skip() {
            while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private char peek() {
            return text.charAt(at);
        }

        private void expect(char c) {
            skip();
            if (peek() != c) {
                throw new Bad();
            }
            at++;
        }

        private JsonElement value(int depth) {
            if (depth > 250) {
                throw new Bad();
            }
            skip();
            switch (peek()) {
                case '{': {
                    JsonObject object = new JsonObject();
                    at++;
                    skip();
                    if (peek() == '}') {
                        at++;
                        return object;
                    }
                    while (true) {
                        skip();
                        String name = string();
                        expect(':');
                        object.add(name, value(depth + 1));
                        skip();
                        if (peek() == '}') {
                            at++;
                            return object;
                        }
                        expect(',');
                    }
                }
                case '[': {
                    JsonArray array = new JsonArray();
                    at++;
                    skip();
                    if (peek() == ']') {
                        at++;
                        return array;
                    }
                    while (true) {
                        array.add(value(depth + 1));
                        skip();
                        if (peek() == ']') {
                            at++;
                            return array;
                        }
                        expect(',');
                    }
                }
                case '"':
                    return new JsonPrimitive(string());
                case 't':
                    return word("true", new JsonPrimitive(true));
                case 'f':
                    return word("false", new JsonPrimitive(false));
                case 'n':
                    return word("null", JsonNull.INSTANCE);
                default:
                    return number();
            }
        }

        private JsonElement word(String word, JsonElement value) {
            if (!text.startsWith(word, at)) {
                throw new Bad();
            }
            at += word.length();
            return value;
        }

        private String string() {
            if (peek() != '"') {
                throw new Bad();
            }
            at++;
            StringBuilder out = new StringBuilder();
            while (peek() != '"') {
                char c = text.charAt(at++);
                if (c < 0x20) {
                    throw new Bad();
                }
                out.append(c == '\\' ? escape() : c);
            }
            at++;
            if (out.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
                throw new Bad();
            }
            return out.toString();
        }

        private char escape() {
            char c = text.charAt(at++);
            return switch (c) {
                case '"', '\\', '/' -> c;
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> {
                    String hex = text.substring(at, at + 4);
                    at += 4;
                    yield (char) Integer.parseInt(hex, 16);
                }
                default -> throw new Bad();
            };
        }

        private JsonElement number() {
            int from = at;
            if (peek() == '-') {
                at++;
            }
            if (peek() == '0') {
                at++;
            } else {
                digits();
            }
            boolean whole = true;
            if (at < text.length() && peek() == '.') {
                at++;
                digits();
                whole = false;
            }
            if (at < text.length() && (peek() == 'e' || peek() == 'E')) {
                at++;
                if (peek() == '+' || peek() == '-') {
                    at++;
                }
                digits();
                whole = false;
            }
            String digits = text.substring(from, at);
            return whole ? new JsonPrimitive(new BigInteger(digits)) : new JsonPrimitive(new BigDecimal(digits));
        }

        private void digits() {
            int from = at;
            while (at < text.length() && Character.isDigit(peek())) {
                at++;
            }
            if (at == from) {
                throw new Bad();
            }
        }
    }
}
