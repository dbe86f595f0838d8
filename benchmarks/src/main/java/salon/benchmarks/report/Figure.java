package salon.benchmarks.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that was measured: a lesson with one value for each of its parameters. Immutable.
 *
 * @param name       unique within a run, such as {@code SessionWait pool-4 64}
 * @param lesson     the simple name of the lesson's class
 * @param parameters by their names, as {@link Declared#shown} and in the order of the lesson's fields; with
 *                   {@code method} first if the lesson has several, and {@code x} last if several threads called
 * @param score      what the lesson is about
 * @param beside     what was noted beside, by its name, such as {@code latency.p99}
 */
record Figure(String name, String lesson, Map<String, String> parameters, Samples score, Map<String, Samples> beside) {
    /** Keeps copies. */
    Figure {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
    }

    /** A parameter's value; empty if the lesson has none of this name. */
    String parameter(String parameter) {
        return parameters.getOrDefault(parameter, "");
    }

    /** What was noted under this name, if anything. What is noted of a trial as a whole counts once for each fork. */
    Optional<Samples> beside(String noted) {
        return Optional.ofNullable(beside.get(noted)).map(samples -> countsOnce(noted) ? samples.last() : samples);
    }

    /** Percentiles so far, and the memory of one process, read again and again: no iteration is a sample of its own. */
    static boolean countsOnce(String noted) {
        return Stream.of("latency.", "naive.", "clients.", "memory.", "os.").anyMatch(noted::startsWith);
    }
}
