// mistake: names and starts in two steps of one builder that all threads share
// task: 3.1
// told: tasks that ran, of two that came at once
package salon.threads.exercise;

import java.util.concurrent.Executor;

public final class YourThreadPerClient implements Executor {
    private final Thread.Builder.OfPlatform builder = Thread.ofPlatform().daemon();

    @Override
    public void execute(Runnable task) {
        builder.name(task.toString());
        builder.start(task);
    }
}
