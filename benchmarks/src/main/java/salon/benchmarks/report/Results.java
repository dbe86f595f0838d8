package salon.benchmarks.report;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run measured. Immutable.
 *
 * @param figures in the order of the file
 */
record Results(List<Figure> figures) {
    private static final Gson GSON = new Gson();
    /** What a lesson is about that notes it. Its score is but the time of something that had to be done meanwhile. */
    static final String MEMORY = "memory.resident";

    /** Keeps a copy. */
    Results {
        figures = List.copyOf(figures);
    }

    /**
     * Reads a file in JMH's JSON format ({@code -rf json}), or the one in a run's directory.
     *
     * @throws IOException if it can not be read, or is something else; the message says so in one sentence
     */
    static Results read(Path path) throws IOException {
        Path file = Files.isDirectory(path) ? path.resolve("results.json") : path;
        try {
            Entry @Nullable [] entries = GSON.fromJson(Files.readString(file), Entry[].class);
            if (entries != null && entries.length > 0) {
                List<Figure> figures = new ArrayList<>();
                for (Entry entry : entries) {
                    figures.add(entry.figure());
                }
                return new Results(figures);
            }
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + file + ".", e);
        } catch (CharacterCodingException | JsonParseException | NullPointerException e) {
            throw new IOException(file + " does not hold results in JMH's JSON format.", e);
        }
        throw new IOException(file + " holds no results.");
    }

    /** The names of the lessons that were measured, in the order of the file. */
    List<String> lessons() {
        return figures.stream().map(Figure::lesson).distinct().toList();
    }

    /** A lesson's figures. */
    List<Figure> of(String lesson) {
        return figures.stream().filter(figure -> figure.lesson().equals(lesson)).toList();
    }

    /** The figure of this name. */
    Optional<Figure> figure(String name) {
        return figures.stream().filter(figure -> figure.name().equals(name)).findFirst();
    }

    /** An entry of JMH's array, as far as it is read here. Gson leaves null what the file does not have. */
    private record Entry(@Nullable String benchmark, int threads, @Nullable Map<String, String> params,
            @Nullable Metric primaryMetric, @Nullable Map<String, Metric> secondaryMetrics) {
        Figure figure() {
            String whole = Objects.requireNonNull(benchmark);
            int dot = whole.lastIndexOf('.');
            if (dot < 0) {
                throw new JsonParseException("no method of a class: " + whole);
            }
            String className = whole.substring(0, dot);
            String lesson = className.substring(className.lastIndexOf('.') + 1);
            Map<String, String> parameters = Declared.by(className)
                    .inOrder(whole.substring(dot + 1), params == null ? Map.of() : params, threads);
            Map<String, Samples> beside = new LinkedHashMap<>();
            if (secondaryMetrics != null) {
                secondaryMetrics.forEach((name, metric) -> beside.put(name, metric.samples()));
            }
            Samples subject = Optional.ofNullable(beside.get(MEMORY)).map(Samples::last)
                    .orElseGet(() -> Objects.requireNonNull(primaryMetric).samples());
            return new Figure(Declared.name(lesson, parameters), lesson, parameters, subject, beside);
        }
    }

    /** A score, as far as it is read here: the samples tell the rest. */
    private record Metric(@Nullable String scoreUnit, @Nullable List<List<Double>> rawData) {
        Samples samples() {
            return new Samples(Objects.requireNonNull(scoreUnit), Objects.requireNonNull(rawData));
        }
    }
}
