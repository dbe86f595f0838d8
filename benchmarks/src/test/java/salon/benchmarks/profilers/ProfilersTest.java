package salon.benchmarks.profilers;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import salon.benchmarks.Spawn;

/** What the profilers tell of a lesson that really ran, and of iterations that are made up of it. */
@Timeout(120)
class ProfilersTest {
    private static final long COMPUTED_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static RunResult run;

    @BeforeAll
    static void measureForAMoment() throws Exception {
        run = new Runner(new OptionsBuilder()
                        .include(Spawn.class.getName() + "\\.")
                        .param("threads", "POOL")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(2)
                        .measurementTime(TimeValue.milliseconds(50))
                        .addProfiler(CpuTime.class)
                        .addProfiler(Quiet.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
    }

    private static BenchmarkParams lesson() {
        return run.getParams();
    }

    private static IterationParams moment() {
        return run.getParams().getMeasurement();
    }

    private static IterationResult iteration() {
        return run.getBenchmarkResults().iterator().next().getIterationResults().iterator().next();
    }

    private static void begin(InternalProfiler profiler) {
        profiler.beforeIteration(lesson(), moment());
    }

    private static Map<String, Double> end(InternalProfiler profiler) {
        return profiler.afterIteration(lesson(), moment(), iteration()).stream()
                .collect(toMap(Result::getLabel, Result::getScore));
    }

    private static void compute() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + COMPUTED_NANOS;
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void a_noted_figure_belongs_to_the_iteration_in_which_it_was_noted_and_to_no_other() {
        SideFigures figures = new SideFigures();
        begin(figures);
        SideFigures.note("first", 1, "ms");
        assertThat(end(figures)).containsOnly(Map.entry("first", 1.0));
        SideFigures.note("between", 2, "ms");
        begin(figures);
        SideFigures.note("second", 3, "ms");
        SideFigures.note("third", 4, "ms");
        assertThat(end(figures)).containsOnly(Map.entry("second", 3.0), Map.entry("third", 4.0));
        begin(figures);
        assertThat(end(figures)).isEmpty();
    }

    @Test
    void every_iteration_tells_what_an_operation_cost_in_cpu_time_and_how_quiet_the_machine_was() {
        assertThat(run.getSecondaryResults()).containsKeys("cpu", "cpu.driver", "machine.spin");
        assertThat(run.getSecondaryResults().values())
                .extracting(figure -> figure.getStatistics().getN())
                .as("one of each iteration")
                .containsOnly(2L);
        assertThat(run.getSecondaryResults())
                .hasEntrySatisfying("cpu", micros -> assertThat(micros.getScore()).isPositive())
                .hasEntrySatisfying("machine.spin", micros -> assertThat(micros.getScore()).isPositive());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void linux_tells_how_loaded_the_machine_was_and_what_was_stolen_from_it() {
        Quiet quiet = new Quiet();
        begin(quiet);
        Map<String, Double> figures = end(quiet);
        assertThat(figures).containsOnlyKeys("machine.spin", "machine.load", "machine.steal");
        assertThat(figures.get("machine.load")).isNotNegative();
        assertThat(figures.get("machine.steal")).isBetween(0.0, 100.0);
    }

    @Test
    void what_a_thread_named_driver_takes_is_the_drivers_part() throws Exception {
        CpuTime cpu = new CpuTime();
        begin(cpu);
        CountDownLatch tired = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("Driver").start(() -> {
            compute();
            tired.countDown();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        tired.await();
        assertThat(end(cpu).get("cpu.driver")).isGreaterThan(10.0);
        over.countDown();
    }

    @Test
    void what_is_used_before_a_lesson_starts_the_clock_or_after_it_stops_it_is_no_operations_cost() {
        CpuTime cpu = new CpuTime();
        begin(cpu);
        compute();
        CpuTime.start();
        CpuTime.stop();
        compute();
        long operations = iteration().getMetadata().getMeasuredOps();
        assertThat(end(cpu)).hasEntrySatisfying("cpu",
                micros -> assertThat(micros * 1e3 * operations).isLessThan(COMPUTED_NANOS));
    }
}
