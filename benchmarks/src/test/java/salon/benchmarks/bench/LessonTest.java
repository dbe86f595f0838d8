package salon.benchmarks.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import salon.benchmarks.SessionWait;

class LessonTest {
    private static final Conditions MOMENT = Conditions.of(0, 1, 1, 1);

    @Test
    void each_combination_of_parameters_is_a_configuration() {
        List<Configuration> configurations = new Lesson(SessionWait.class).under(MOMENT).toList();
        assertThat(configurations).hasSize(25).extracting(Configuration::parameters)
                .doesNotHaveDuplicates()
                .contains(Map.of("strategy", "POOL_4", "clients", "64"));
    }

    @Test
    void a_figure_is_named_by_its_parameters_in_the_order_of_the_fields() {
        assertThat(new Lesson(SessionWait.class).under(MOMENT)).extracting(Configuration::figure)
                .contains("SessionWait thread-per-client 1", "SessionWait pool-4 64");
    }

    @Test
    void several_threads_are_part_of_the_name() {
        assertThat(new Lesson(SessionWait.class).under(MOMENT.threads(8))).extracting(Configuration::figure)
                .contains("SessionWait pool-4 64 x8");
    }
}
