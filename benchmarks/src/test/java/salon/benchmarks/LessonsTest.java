package salon.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import salon.benchmarks.profilers.CpuTime;
import salon.benchmarks.profilers.Quiet;
import salon.benchmarks.profilers.SideFigures;

/** That every lesson runs. A moment in the tests' own JVM measures nothing, so no figure is looked at. */
@Timeout(120)
class LessonsTest {
    /** One value, in all lessons, of the parameters of which every value more would take long and show nothing new. */
    private static final Map<String, String> CUT_DOWN = Map.of(
            "clients", "4",
            "members", "10",
            "rooms", "4",
            "load", "50",
            "writes", "50");

    /** What a lesson notes beside its score, and its plots can not do without. */
    private static final Map<String, String> NOTED = Map.of(
            "SessionWait", "latency.p99",
            "IdleClients", "memory.resident",
            "OpenLoop", "naive.p99");

    /** All there are: JMH lists them while they compile. */
    static Stream<String> benchmarks() {
        var silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        return BenchmarkList.defaultList().getAll(silent, List.of()).stream().map(BenchmarkListEntry::getUsername);
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void every_lesson_runs_in_each_of_its_ways(String benchmark) throws Exception {
        ChainedOptionsBuilder moment = new OptionsBuilder()
                .include("^" + benchmark + "$")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(20))
                .addProfiler(SideFigures.class)
                .addProfiler(CpuTime.class)
                .addProfiler(Quiet.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        CUT_DOWN.forEach(moment::param);
        Collection<RunResult> results = new Runner(moment.build()).run();
        assertThat(results).isNotEmpty().allSatisfy(result -> {
            assertThat(result.getSecondaryResults()).containsKeys("cpu", "machine.spin");
            NOTED.forEach((lesson, figure) -> {
                if (benchmark.contains("." + lesson + ".")) {
                    assertThat(result.getSecondaryResults()).containsKey(figure);
                }
            });
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1,  INSIDE,  100",
        "4,  INSIDE,  400",
        "16, INSIDE,  1600",
        "32, INSIDE,  1600", // sixteen speak: further rooms are empty
        "1,  OUTSIDE, 1600",
        "16, OUTSIDE, 1600"
    })
    void a_lock_that_is_held_while_sending_lets_each_room_send_one_at_a_time(
            int rooms, LockHold.Send send, double expected) {
        assertThat(LockHold.expected(rooms, send)).isEqualTo(expected);
    }
}
