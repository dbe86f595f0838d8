package salon.threads;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(1) // before classes are rewritten
class WorkerPoolTest extends WorkerPoolContract {
    @Override
    protected Pool pool(String name, int threads, int queue) {
        return new WorkerPool(name, threads, queue);
    }

    @Test
    void a_pool_without_threads_can_not_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkerPool("Empty", 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkerPool("Empty", 1, -1));
    }
}
