package salon.benchmarks.bench;

import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A benchmark with a value for each of its parameters: one point of a plot.
 *
 * @param figure     what people call it, such as {@code SessionWait pool-4 64}
 * @param benchmark  JMH's name of the method
 * @param parameters the values, by the fields' names
 */
record Configuration(String figure, String benchmark, Map<String, String> parameters, Conditions conditions) {
    /** The lesson that it is of. */
    String lesson() {
        return figure.split(" ", 2)[0];
    }

    /** What JMH is to do for it, silently: this configuration and nothing else, in one fork. */
    ChainedOptionsBuilder options() {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(benchmark) + "$")
                .warmupIterations(conditions.warmups())
                .warmupTime(conditions.warmup())
                .measurementIterations(conditions.iterations())
                .measurementTime(conditions.time())
                .threads(conditions.threads())
                .warmupForks(0)
                .forks(1)
                .jvmArgs(conditions.jvm().toArray(String[]::new))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        parameters.forEach(options::param);
        conditions.profilers().forEach(options::addProfiler);
        return options;
    }
}
