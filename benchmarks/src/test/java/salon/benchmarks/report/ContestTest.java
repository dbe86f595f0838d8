package salon.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContestTest {
    private static Figure figure(String lock, String rooms, Samples score) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("rooms", rooms);
        parameters.put("lock", lock);
        return Made.figure("LockHold", parameters, score);
    }

    @Test
    void nobody_is_ahead_by_less_than_the_interval_of_the_difference() {
        assertThat(Contest.verdicts(List.of(figure("a", "4", Made.samples(100, 101, 102, 103)),
                figure("b", "4", Made.samples(101, 102, 103, 104))), "lock"))
                .containsExactly("rooms 4: cannot tell which has the most: b, a.");
    }

    @Test
    void whoever_is_clearly_ahead_is_told_with_the_interval_and_only_of_his_equals() {
        assertThat(Contest.verdicts(List.of(figure("a", "4", Made.samples(100, 100, 100)),
                figure("b", "4", Made.samples(150, 150, 150)), figure("b", "16", Made.samples(1, 2, 3))), "lock"))
                .containsExactly("rooms 4: b has the most: 50 % ± 0.0 % more than a.");
    }

    @Test
    void of_times_the_least_is_ahead() {
        Samples fast = new Samples("us/op", List.of(List.of(1.0, 1.0, 1.0)));
        Samples slow = new Samples("us/op", List.of(List.of(2.0, 2.0, 2.0)));
        assertThat(Contest.verdicts(List.of(figure("a", "4", slow), figure("b", "4", fast)), "lock"))
                .containsExactly("rooms 4: b has the least: 50 % ± 0.0 % less than a.");
    }
}
