package salon.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import salon.threads.ThreadModel;

/** Sees that the lesson runs. A moment in the tests' own JVM measures nothing, so no number is looked at. */
class SpawnTest {
    @Test
    void every_thread_model_runs_its_tasks() throws Exception {
        var moment = new OptionsBuilder()
                .include(Spawn.class.getName())
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(50))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        assertThat(new Runner(moment).run()).hasSameSizeAs(ThreadModel.values());
    }
}
