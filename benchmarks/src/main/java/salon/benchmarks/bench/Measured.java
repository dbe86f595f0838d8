package salon.benchmarks.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/** What a run has measured, by configuration: written as JMH would have, had it run all the forks itself. */
record Measured(Map<Configuration, RunResult> results) {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    /** How many forks that were. */
    int forks() {
        return results.values().stream().mapToInt(result -> result.getBenchmarkResults().size()).sum();
    }

    /** Writes JMH's own JSON, which its users' other tools read, too. */
    void write(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results.values());
        }
        JsonArray entries = JsonParser.parseString(bytes.toString(StandardCharsets.UTF_8)).getAsJsonArray();
        Iterator<JsonElement> entry = entries.iterator(); // in the results' order
        results.keySet().forEach(configuration -> correct(entry.next().getAsJsonObject(), configuration));
        Files.writeString(file, GSON.toJson(entries) + "\n");
    }

    /**
     * JMH was told of one fork at a time, and of options that only had it start sooner. And whoever shares a file need
     * not tell where on the machine the JVM lies: which one it is stands beside.
     */
    private static void correct(JsonObject entry, Configuration configuration) {
        entry.addProperty("forks", entry.getAsJsonObject("primaryMetric").getAsJsonArray("rawData").size());
        entry.addProperty("jvm", "java");
        entry.add("jvmArgs", GSON.toJsonTree(configuration.conditions().jvm()));
    }
}
