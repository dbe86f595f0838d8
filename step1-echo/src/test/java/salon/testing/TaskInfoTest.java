package salon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TaskInfoTest {
    @Test
    void the_points_add_up_to_100() {
        assertThat(TaskInfo.all().stream().mapToInt(TaskInfo::points).sum()).isEqualTo(100);
    }

    @Test
    void the_tasks_come_in_the_order_of_their_numbers() {
        assertThat(TaskInfo.all()).extracting(TaskInfo::number).isSorted().startsWith("1.1").endsWith("4.5");
    }

    @Test
    void a_task_that_nobody_described_is_named() {
        assertThatThrownBy(() -> TaskInfo.of("9.9")).hasMessage("tasks.properties has no 9.9.title");
    }
}
