package salon.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void the_interval_is_students_over_the_samples_of_all_forks() {
        Samples samples = new Samples("ops/s", List.of(List.of(1.0, 2.0), List.of(3.0, 4.0, 5.0)));
        assertThat(samples.mean()).isEqualTo(3);
        // The variance is 2.5; t for 99.9 % and 4 degrees of freedom is 8.610 in any table.
        assertThat(samples.error()).isCloseTo(8.610 * Math.sqrt(2.5 / 5), within(0.001));
    }

    @Test
    void two_samples_have_no_interval() {
        assertThat(Made.samples(1, 2).error()).isNaN();
    }

    @Test
    void the_last_of_each_fork_is_all_there_is_of_what_is_noted_so_far() {
        Samples samples = new Samples("ms", List.of(List.of(1.0, 2.0), List.of(3.0, 4.0, 5.0)));
        assertThat(samples.last().values()).containsExactly(2.0, 5.0);
    }
}
