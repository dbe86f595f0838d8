package salon.grading.harness;

import java.nio.file.Path;

/**
 * What a process that judges one task is told on its standard input.
 *
 * @param secret what it must say first on the channel, so that nobody else can speak for it
 * @param channel the Unix domain socket that the grader listens on
 * @param classes the folder of the student's compiled classes
 * @param task the task's number
 * @param testClass the test that holds the student's class to its contract; empty to find out whether processes work here
 * @param seed what tests draw their inputs from, as the property {@code salon.seed}
 */
public record Job(String secret, String channel, String classes, String task, String testClass, long seed) {
    /** Of paths. */
    public Job(String secret, Path channel, Path classes, String task, String testClass, long seed) {
        this(secret, channel.toString(), classes.toString(), task, testClass, seed);
    }
}
