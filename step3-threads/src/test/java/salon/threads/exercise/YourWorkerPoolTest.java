package salon.threads.exercise;

import org.junit.jupiter.api.Order;
import salon.threads.Pool;
import salon.threads.WorkerPoolContract;

@Order(1) // before classes are rewritten
class YourWorkerPoolTest extends WorkerPoolContract {
    @Override
    protected Pool pool(String name, int threads, int queue) {
        return new YourWorkerPool(name, threads, queue);
    }
}
