package salon.grading.progress;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import salon.grading.TaskResult;

/**
 * What came of earlier looks, in a file, each result under the fingerprint of all that it came of: whatever changed is not
 * found here. Used by one thread.
 */
final class EarlierResults {
    private static final Gson GSON = new GsonBuilder()
            .registerTypeAdapter(Duration.class,
                    (JsonSerializer<Duration>) (time, _, _) -> new JsonPrimitive(time.toString()))
            .registerTypeAdapter(Duration.class,
                    (JsonDeserializer<Duration>) (json, _, _) -> Duration.parse(json.getAsString()))
            .create();

    private final Path file;
    private Map<String, TaskResult> results;

    /** Reads the file. It holds nothing if it is not there, means nothing, or is older than the tests, built then. */
    EarlierResults(Path file, Instant built) throws IOException {
        this.file = file;
        boolean holds = Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isAfter(built);
        this.results = holds ? read(Files.readString(file)) : Map.of();
    }

    private static Map<String, TaskResult> read(String json) {
        try {
            Map<String, TaskResult> read = GSON.fromJson(json, new TypeToken<Map<String, TaskResult>>() {}.getType());
            return read == null ? Map.of() : read;
        } catch (JsonParseException e) {
            return Map.of(); // half written, perhaps: then all is looked at again
        }
    }

    /** The result under a fingerprint. */
    Optional<TaskResult> of(String fingerprint) {
        return Optional.ofNullable(results.get(fingerprint));
    }

    /** Forgets all but these. */
    void keep(Map<String, TaskResult> latest) throws IOException {
        if (!latest.equals(results)) {
            results = Map.copyOf(latest);
            Files.createDirectories(file.getParent());
            Files.writeString(file, GSON.toJson(results));
        }
    }
}
