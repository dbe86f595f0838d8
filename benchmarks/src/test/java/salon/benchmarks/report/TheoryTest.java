package salon.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TheoryTest {
    private static Figure figure(String lesson, Map<String, String> parameters) {
        return Made.figure(lesson, parameters, Made.samples(1));
    }

    @Test
    void a_pool_of_4_that_waits_20_ms_answers_200_times_a_second() {
        assertThat(Theory.of(figure("SessionWait", Map.of("strategy", "pool-4", "clients", "64")))).hasValue(200);
    }

    @Test
    void four_rooms_locked_for_10_ms_pass_400_messages_a_second() {
        assertThat(Theory.of(figure("LockHold", Map.of("rooms", "4", "send", "inside")))).hasValue(400);
    }

    @Test
    void there_is_none_for_a_lesson_without_and_for_values_of_another_version() {
        assertThat(Theory.of(figure("SessionEcho", Map.of("strategy", "pool-4", "clients", "64")))).isEmpty();
        assertThat(Theory.of(figure("SessionWait", Map.of("strategy", "pool-5", "clients", "64")))).isEmpty();
        assertThat(Theory.of(figure("SessionWait", Map.of()))).isEmpty();
    }
}
