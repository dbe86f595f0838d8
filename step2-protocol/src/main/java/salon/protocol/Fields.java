package salon.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A payload's fields, by name and by the type that is wanted. Used by one thread. */
final class Fields {
    private final JsonObject json;

    Fields() {
        this(new JsonObject());
    }

    Fields(JsonObject json) {
        this.json = json;
    }

    JsonObject json() {
        return json;
    }

    Fields put(String name, Object value) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(present -> put(name, present));
            case Number number -> json.addProperty(name, number);
            case List<?> list -> json.add(name, array(list));
            default -> json.addProperty(name, value.toString());
        }
        return this;
    }

    private static JsonArray array(List<?> list) {
        JsonArray array = new JsonArray(list.size());
        for (Object element : list) {
            array.add(element instanceof JsonElement json ? json : new JsonPrimitive(element.toString()));
        }
        return array;
    }

    /** The text in a field, or {@link Request#NOT_TEXT}. */
    String text(String name) {
        return asText(json.get(name));
    }

    /** Nothing if the field is left out or null. */
    Optional<String> optionalText(String name) {
        JsonElement value = json.get(name);
        return value == null || value.isJsonNull() ? Optional.empty() : Optional.of(asText(value));
    }

    private static String asText(@Nullable JsonElement value) {
        return value instanceof JsonPrimitive text && text.isString() ? text.getAsString() : Request.NOT_TEXT;
    }

    long number(String name) throws ProtocolException {
        try {
            return primitive(name).getAsLong();
        } catch (NumberFormatException e) {
            throw new ProtocolException(Fault.BAD_PAYLOAD);
        }
    }

    Instant instant(String name) throws ProtocolException {
        try {
            return Instant.parse(primitive(name).getAsString());
        } catch (DateTimeParseException e) {
            throw new ProtocolException(Fault.BAD_PAYLOAD);
        }
    }

    Code code(String name) throws ProtocolException {
        try {
            return Code.valueOf(primitive(name).getAsString());
        } catch (IllegalArgumentException e) {
            throw new ProtocolException(Fault.BAD_PAYLOAD);
        }
    }

    private JsonPrimitive primitive(String name) throws ProtocolException {
        if (json.get(name) instanceof JsonPrimitive value) {
            return value;
        }
        throw new ProtocolException(Fault.BAD_PAYLOAD);
    }

    List<String> texts(String name) throws ProtocolException {
        List<String> texts = new ArrayList<>();
        for (JsonElement element : elements(name)) {
            texts.add(asText(element));
        }
        return texts;
    }

    List<JsonObject> objects(String name) throws ProtocolException {
        List<JsonObject> objects = new ArrayList<>();
        for (JsonElement element : elements(name)) {
            if (!(element instanceof JsonObject object)) {
                throw new ProtocolException(Fault.BAD_PAYLOAD);
            }
            objects.add(object);
        }
        return objects;
    }

    private JsonArray elements(String name) throws ProtocolException {
        if (json.get(name) instanceof JsonArray array) {
            return array;
        }
        throw new ProtocolException(Fault.BAD_PAYLOAD);
    }
}
