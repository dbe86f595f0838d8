package salon.threads.exercise;

import salon.threads.Pool;
import salon.threads.WorkerPoolContract;

class YourWorkerPoolTest extends WorkerPoolContract {
    @Override
    protected Pool pool(String name, int threads, int queue) {
        return new YourWorkerPool(name, threads, queue);
    }
}
