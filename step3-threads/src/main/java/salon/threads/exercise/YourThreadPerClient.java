package salon.threads.exercise;

import static salon.exercise.Todo.todo;

import java.util.concurrent.Executor;

/** Yours: task 3.1. It promises what {@link salon.threads.ThreadPerClient} says of itself: read that, not its code. */
public final class YourThreadPerClient implements Executor {
    @Override
    public void execute(Runnable task) {
        todo("3.1 run each task in a daemon thread of its own, named after the task");
    }
}
