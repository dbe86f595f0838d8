package salon.benchmarks.bench;

import picocli.CommandLine.Command;

/** {@code salon bench full}. */
@Command(name = "full", sortOptions = false, description = "All lessons, within forty minutes, and their report.")
final class FullRun extends Run {
    @Override
    Plan plan() {
        return Plan.full();
    }
}
