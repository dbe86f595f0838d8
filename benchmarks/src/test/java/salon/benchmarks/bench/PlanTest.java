package salon.benchmarks.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTest {
    private static final int MOST_SECONDS_OF_QUICK = 120;
    private static final int MOST_SECONDS_OF_FULL = 40 * 60;

    static List<Plan> plans() {
        return List.of(Plan.quick(), Plan.full());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void whatever_is_asked_before_is_measured(Plan plan) {
        assertThat(Interview.HEADLINE).allMatch(question -> plan.has(question.figure()));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void each_figure_has_eight_samples_of_two_forks_at_least(Plan plan) {
        assertThat(plan.rounds()).isGreaterThanOrEqualTo(2);
        assertThat(plan.configurations())
                .allMatch(configuration -> plan.rounds() * configuration.conditions().iterations() >= 8);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void no_two_figures_have_the_same_name(Plan plan) {
        assertThat(plan.configurations()).extracting(Configuration::figure).doesNotHaveDuplicates();
    }

    @Test
    void all_lessons_can_be_done_in_the_time_that_is_promised() {
        assertThat(Plan.quick().seconds()).isLessThan(MOST_SECONDS_OF_QUICK);
        assertThat(Plan.full().seconds()).isLessThan(MOST_SECONDS_OF_FULL);
    }
}
