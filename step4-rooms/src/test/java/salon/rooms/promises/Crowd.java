package salon.rooms.promises;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;

/** Several who act at the same moment. */
final class Crowd {
    private Crowd() {}

    /** Does each work in a thread of its own, begins them all together, and returns what each came to. */
    static <T> List<T> atOnce(List<? extends Callable<T>> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        List<FutureTask<T>> tasks = new ArrayList<>();
        for (Callable<T> work : works) {
            FutureTask<T> task = new FutureTask<>(() -> {
                start.await();
                return work.call();
            });
            Thread.ofPlatform().daemon().name("Crowd-" + tasks.size()).start(task);
            tasks.add(task);
        }
        List<T> results = new ArrayList<>();
        for (FutureTask<T> task : tasks) {
            results.add(task.get());
        }
        return results;
    }
}
