package salon.benchmarks.bench;

import picocli.CommandLine.Command;

/** {@code salon bench quick}. */
@Command(name = "quick", sortOptions = false,
        description = "The lessons that can be predicted by hand, within two minutes, and their report.")
final class QuickRun extends Run {
    @Override
    Plan plan() {
        return Plan.quick();
    }
}
