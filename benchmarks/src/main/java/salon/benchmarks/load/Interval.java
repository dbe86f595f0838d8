package salon.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import salon.threads.Ranges;

/** What is measured of a run, as the options say: for how long, after what warm-up, and which process beside. */
final class Interval {
    private static final int DAY = 86_400;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--pid", paramLabel = "PID",
            description = "the server's process, if it runs here: its CPU time and memory are told, too")
    private @Nullable Long pid;

    @Option(names = "--warmup", paramLabel = "SECONDS", description = "before anything counts")
    private int warmup = 3;

    @Option(names = "--seconds", paramLabel = "SECONDS", description = "that count")
    private int seconds = 5;

    /** What a run does for so long. */
    @FunctionalInterface
    interface Work {
        void run(Duration time) throws IOException, InterruptedException;
    }

    /** Begins to measure, at once. */
    Measurement begin(String scenario, int clients) {
        return new Measurement(scenario, clients, pid == null ? OptionalLong.empty() : OptionalLong.of(pid));
    }

    /** Has the work done to warm up, then again to measure it. */
    Measurement measure(String scenario, int clients, Tally tally, Work work) throws IOException, InterruptedException {
        work.run(seconds("--warmup", warmup));
        tally.restart();
        Measurement measurement = begin(scenario, clients);
        work.run(time());
        measurement.stop(tally);
        return measurement;
    }

    /** How long what counts lasts. */
    Duration time() {
        return seconds("--seconds", seconds);
    }

    private Duration seconds(String option, int value) {
        return Duration.ofSeconds(new Ranges(spec).within(option, value, 0, DAY));
    }
}
