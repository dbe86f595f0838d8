package salon.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoiseTest {
    private static Figure figure(String name, Map<String, Samples> beside) {
        return new Figure(name, name, Map.of(), Made.samples(1, 1, 1, 1), beside);
    }

    @Test
    void an_iteration_is_noisy_if_work_took_a_quarter_more_than_usual_in_the_run() {
        Figure quiet = figure("quiet", Map.of("machine.spin", Made.samples(100, 100, 100, 100)));
        Figure noisy = figure("noisy", Map.of("machine.spin", Made.samples(100, 125, 126, 300)));
        Noise noise = Noise.of(new Results(List.of(quiet, noisy)));
        assertThat(noise.iterations(quiet)).isZero();
        assertThat(noise.iterations(noisy)).isEqualTo(2);
    }

    @Test
    void an_iteration_is_noisy_if_the_hypervisor_kept_more_than_five_percent_and_counts_once() {
        Figure noisy = figure("noisy", Map.of(
                "machine.spin", Made.samples(100, 100, 100, 300), "machine.steal", Made.samples(0, 5, 5.1, 9)));
        assertThat(Noise.of(new Results(List.of(noisy))).iterations(noisy)).isEqualTo(2);
    }

    @Test
    void a_run_that_noted_nothing_has_nothing_to_flag() {
        Figure silent = figure("silent", Map.of());
        assertThat(Noise.of(new Results(List.of(silent))).iterations(silent)).isZero();
    }
}
