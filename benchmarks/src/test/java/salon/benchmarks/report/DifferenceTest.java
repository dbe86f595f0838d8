package salon.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Against tables of Student's t: 5.041 for 8 degrees of freedom and 99.9 %, 8.610 for 4. */
class DifferenceTest {
    private static final Samples FEW = Made.samples(1, 2, 3, 4, 5);

    @Test
    void of_samples_that_vary_alike_both_count() {
        Difference difference = Difference.between(FEW, Made.samples(11, 12, 13, 14, 15));
        assertThat(difference.percent()).isCloseTo(1000 / 3.0, within(0.001));
        assertThat(difference.error()).isCloseTo(100 * 5.041 / 3, within(0.02)); // the standard error is 1
        assertThat(difference.isClear()).isTrue();
    }

    @Test
    void of_samples_of_which_one_kind_does_not_vary_only_the_others_count() {
        Difference difference = Difference.between(FEW, Made.samples(7, 7, 7, 7, 7));
        assertThat(difference.error()).isCloseTo(100 * 8.610 * Math.sqrt(0.5) / 3, within(0.02));
        assertThat(difference.isClear()).isFalse();
    }

    @Test
    void one_sample_can_not_tell() {
        assertThat(Difference.between(FEW, Made.samples(1_000)).isClear()).isFalse();
    }
}
