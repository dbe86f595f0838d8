package salon.benchmarks.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;

/** Figures and files that tests make up, and one run that JMH wrote. */
final class Made {
    private Made() {
    }

    /** Samples of one fork. */
    static Samples samples(double... values) {
        return new Samples("ops/s", List.of(DoubleStream.of(values).boxed().toList()));
    }

    /** A figure of which nothing was noted beside. */
    static Figure figure(String lesson, Map<String, String> parameters, Samples score) {
        return new Figure(lesson + " " + String.join(" ", parameters.values()), lesson, parameters, score, Map.of());
    }

    /** An entry of JMH's array, with three samples of one fork about its score. */
    static String entry(String method, String params, double score, String... beside) {
        return """
                {"benchmark": "salon.benchmarks.%s", "threads": 1, "params": {%s},
                 "primaryMetric": %s, "secondaryMetrics": {%s}}
                """.formatted(method, params, metric("ops/s", score), String.join(", ", beside));
    }

    /** Something noted beside. */
    static String noted(String name, String unit, double score) {
        return "\"%s\": %s".formatted(name, metric(unit, score));
    }

    private static String metric(String unit, double score) {
        return "{\"scoreUnit\": \"%s\", \"rawData\": [[%s, %s, %s]]}".formatted(
                unit, score * 0.98, score, score * 1.02);
    }

    /** A run that JMH wrote, cut down to five figures. */
    static String run() throws IOException {
        try (InputStream file = Objects.requireNonNull(Made.class.getResourceAsStream("results.json"))) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }

    /** Has a directory hold results and the machine's description. */
    static Path files(Path directory, String results, String command) throws IOException {
        Files.writeString(directory.resolve("results.json"), results);
        new Machine("A processor", 2, 8_000, "An OS 1", "A JDK 25", List.of("-XX:+UseSerialGC"), 0.25, 1.5,
                Instant.parse("2026-11-24T10:15:00Z"), 104, command).write(directory.resolve("machine.json"));
        return directory;
    }
}
