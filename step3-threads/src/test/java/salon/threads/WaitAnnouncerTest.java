package salon.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class WaitAnnouncerTest {
    @Test
    void a_task_that_has_to_wait_is_announced_and_no_other() {
        List<Runnable> announced = new ArrayList<>();
        CountDownLatch gate = new CountDownLatch(1);
        Runnable first = () -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        Runnable second = () -> {};
        try (Pool pool = new WorkerPool("Worker", 1, 1)) {
            WaitAnnouncer announcer = new WaitAnnouncer(pool, announced::add);
            announcer.execute(first);
            announcer.execute(second);
            assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> announcer.execute(() -> {}));
            gate.countDown();
        }
        assertThat(announced).containsExactly(second);
    }
}
