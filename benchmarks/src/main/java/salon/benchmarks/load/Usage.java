package salon.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a process uses at a moment, as far as this system tells.
 *
 * @param cpu of all its threads, in user and system mode, since it started; Linux counts in steps of 10 ms
 * @param residentKb memory, where there is a {@code /proc}
 * @param virtualKb addresses, most of them with no memory behind, where there is a {@code /proc}
 * @param threads the operating system's, where there is a {@code /proc}
 */
public record Usage(
        Optional<Duration> cpu, Optional<Long> residentKb, Optional<Long> virtualKb, Optional<Long> threads) {
    /** What this process uses now. */
    public static Usage of(long pid) {
        return new Usage(
                ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration()),
                status(pid, "VmRSS:"),
                status(pid, "VmSize:"),
                status(pid, "Threads:"));
    }

    private static Optional<Long> status(long pid, String name) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty(); // another system, or the process is gone
        }
    }
}
