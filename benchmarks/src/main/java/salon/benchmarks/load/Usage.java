package salon.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a process uses at a moment, as far as this system tells.
 *
 * @param cpu of all its threads, in user and system mode, since it started; Linux counts in 10 ms
 * @param residentKb memory, where there is a {@code /proc}
 * @param threads the operating system's, where there is a {@code /proc}
 */
record Usage(Optional<Duration> cpu, OptionalLong residentKb, OptionalLong threads) {
    /** What this process uses now. */
    static Usage of(long pid) {
        return new Usage(
                ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration()),
                status(pid, "VmRSS:"),
                status(pid, "Threads:"));
    }

    private static OptionalLong status(long pid, String name) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty(); // another system, or the process is gone
        }
    }
}
