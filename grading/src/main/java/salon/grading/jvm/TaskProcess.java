package salon.grading.jvm;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import salon.grading.Course;
import salon.grading.TaskResult;
import salon.grading.TaskTest;
import salon.grading.compile.Compiled;
import salon.grading.harness.Job;
import salon.testing.TaskInfo;

/**
 * Judges tasks, each in a process of its own, which is given a folder that is empty, an environment that is empty, little
 * memory and a deadline, and whose whole tree is killed at the end. Safe for any thread: a run shares nothing with others.
 */
public final class TaskProcess implements AutoCloseable {
    /** What the tests of a task may take: twice what the slowest right solutions took on a machine at load 25 and more. */
    public static final Duration LIMIT = Duration.ofMinutes(6);

    private static final int LAST = 2_000;

    private final Duration limit;
    private final Course course;
    private final Archive archive;
    private final Protection protection;
    private final long seed;
    private final Set<Cell> cells = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("Deadlines").factory());

    /** Gives the tests of each task so much time at most, from when their process has begun. */
    public TaskProcess(Course course, Archive archive, Protection protection, Duration limit) {
        this(course, archive, protection, limit, 1);
    }

    private TaskProcess(Course course, Archive archive, Protection protection, Duration limit, long seed) {
        this.course = course;
        this.archive = archive;
        this.protection = protection;
        this.limit = limit;
        this.seed = seed;
    }

    /** With the strongest protection that a process can be started under on this machine and does its work. */
    public static TaskProcess of(Course course, Archive archive) {
        return new TaskProcess(course, archive,
                Protection.best(one -> new TaskProcess(course, archive, one, LIMIT).works()), LIMIT);
    }

    /** The same, with tests that draw their inputs from this seed. */
    public TaskProcess seeded(long other) {
        return new TaskProcess(course, archive, protection, limit, other);
    }

    /** What keeps the processes apart. */
    public Protection protection() {
        return protection;
    }

    /** Whether a process can be started, find its classes and the loopback address, and speak. */
    boolean works() {
        try (Cell cell = new Cell(protection, new Compiled(Map.of(), Map.of(), List.of()))) {
            Job job = new Job(UUID.randomUUID().toString(), cell.channel(), cell.classes(), "", "", seed);
            Verdict nothing = new Verdict(List.of());
            run(cell, job, nothing);
            return nothing.isComplete();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * What becomes of a task's tests on a student's compiled classes.
     *
     * @throws IOException if no process can be started: then nobody knows anything
     * @throws CancellationException if this was closed meanwhile
     */
    public TaskResult judge(TaskInfo task, Compiled compiled) throws IOException {
        long start = System.nanoTime();
        List<TaskTest> tests = course.tests(task);
        Verdict verdict = new Verdict(tests);
        try (Cell cell = new Cell(protection, compiled)) {
            Job job = new Job(UUID.randomUUID().toString(), cell.channel(), cell.classes(), task.number(),
                    tests.getFirst().className(), seed);
            String reason = run(cell, job, verdict);
            return new TaskResult(task, verdict.end(reason), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** Returns why a test that was not seen was not seen. */
    private String run(Cell cell, Job job, Verdict verdict) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        Runnable end = () -> {
            late.set(true);
            cell.kill();
        };
        List<Future<?>> deadlines = new ArrayList<>();
        cells.add(cell);
        try {
            deadlines.add(after(LIMIT, end)); // on a busy machine a process begins when it gets a core
            cell.start(job, archive);
            new Channel(job.secret(), () -> {
                verdict.begin();
                deadlines.add(after(limit, end));
            }).listen(cell, verdict);
        } catch (RejectedExecutionException closed) {
            cells.remove(cell);
        } finally {
            deadlines.forEach(deadline -> deadline.cancel(false));
        }
        if (!cells.remove(cell)) {
            throw new CancellationException("The grader was told to stop.");
        }
        cell.kill();
        return (late.get()
                ? "The tests of this task did not end within %d s.".formatted(limit.toSeconds())
                : "The process of the tests ended before this test did.") + lastOf(cell.printed());
    }

    private Future<?> after(Duration time, Runnable end) {
        return clock.schedule(end, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What a process printed last may say why it ended, or what it did without end. */
    private static String lastOf(String printed) {
        return printed.isBlank() ? ""
                : "\n\nIt had printed:\n" + printed.substring(Math.max(0, printed.length() - LAST)).strip();
    }

    /** Ends what still runs; what would become of it nobody knows. */
    @Override
    public void close() {
        clock.shutdownNow();
        Set<Cell> running = Set.copyOf(cells);
        cells.clear(); // first: of none that ends from now on anybody knows what would have become of it
        for (Cell cell : running) {
            try {
                cell.close();
            } catch (IOException e) {
                // Its process is gone; a file that stays behind does no harm.
            }
        }
    }
}
