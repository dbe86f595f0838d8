package salon.benchmarks.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;

/**
 * Runs a plan's configurations in turn, each once a round in one fork, and in another order each round. JMH alone would
 * run all forks of one configuration before the next: whatever else the machine did just then would look like a
 * property of that configuration, and a machine that slows down like one of an axis.
 */
record Rounds(Plan plan, List<List<Configuration>> all) {
    /** The same orders each time, so that two runs of a plan differ in what was measured alone. */
    static Rounds of(Plan plan) {
        return new Rounds(plan, IntStream.range(0, plan.rounds())
                .mapToObj(round -> {
                    List<Configuration> shuffled = new ArrayList<>(plan.configurations());
                    Collections.shuffle(shuffled, new Random(round));
                    return shuffled;
                })
                .toList());
    }

    /** What runs a configuration once; its exceptions say in a sentence what it was, and what went wrong. */
    @FunctionalInterface
    interface Runner {
        RunResult run(Configuration configuration) throws IOException;
    }

    /** Keeps what was measured so far, after each round: an hour's work is not to depend on its last minute. */
    @FunctionalInterface
    interface Keeper {
        void keep(Measured soFar) throws IOException;
    }

    /**
     * Runs everything, and tells of each run. One that fails is told too, and the others go on: a machine may have no
     * room for the largest lesson, and half an hour be lost.
     *
     * @return each configuration's forks put together, in the plan's order
     * @throws IOException if not even the first run succeeds
     */
    Measured run(Runner runner, Progress progress, Keeper keeper) throws IOException {
        Map<Configuration, RunResult> together = new LinkedHashMap<>();
        for (List<Configuration> round : all) {
            for (Configuration configuration : round) {
                try {
                    RunResult result = runner.run(configuration);
                    together.merge(configuration, result, Rounds::together);
                    progress.ran(configuration, result);
                } catch (IOException e) {
                    if (together.isEmpty()) {
                        throw e;
                    }
                    progress.failed(configuration, e);
                }
            }
            keeper.keep(inOrder(together));
        }
        return inOrder(together);
    }

    private Measured inOrder(Map<Configuration, RunResult> together) {
        Map<Configuration, RunResult> inOrder = new LinkedHashMap<>();
        plan.configurations().stream()
                .filter(together::containsKey)
                .forEach(configuration -> inOrder.put(configuration, together.get(configuration)));
        return new Measured(inOrder);
    }

    private static RunResult together(RunResult some, RunResult more) {
        List<BenchmarkResult> forks = new ArrayList<>(some.getBenchmarkResults());
        forks.addAll(more.getBenchmarkResults());
        return new RunResult(some.getParams(), forks);
    }
}
