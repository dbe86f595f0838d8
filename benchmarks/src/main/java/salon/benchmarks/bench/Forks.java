package salon.benchmarks.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

/**
 * JMH's forks, started a little sooner: the first leaves behind the classes that it has loaded and checked, as an
 * archive that the others map into memory. When this JVM is told to end, so is the fork.
 */
final class Forks implements Rounds.Runner {
    private final Path archive;
    private volatile boolean stopping; // by Ctrl-C: a fork that fails now has not failed, and none is to follow

    Forks() throws IOException {
        Path directory = Files.createTempDirectory("salon-bench");
        directory.toFile().deleteOnExit();
        archive = directory.resolve("classes.jsa");
        archive.toFile().deleteOnExit(); // the last registered goes first
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    private void stop() {
        stopping = true;
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /** What says nothing about the measured: the archive, no remarks about it, and that JMH may read layouts. */
    private Stream<String> options() {
        return Stream.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive,
                "-Xlog:cds*=off", "-Xlog:aot*=off", "--sun-misc-unsafe-memory-access=allow");
    }

    @Override
    public RunResult run(Configuration configuration) throws IOException {
        List<String> jvm = Stream.concat(configuration.conditions().jvm().stream(), options()).toList();
        try {
            return new Runner(configuration.options().jvmArgs(jvm.toArray(String[]::new)).build()).runSingle();
        } catch (RunnerException e) {
            while (stopping) {
                LockSupport.park(); // until the hooks are done
            }
            throw new IOException(configuration.figure() + " could not be measured: " + reason(e), e);
        }
    }

    /** What the benchmark threw is among what JMH did not throw. */
    private static String reason(RunnerException e) {
        Throwable reason = Stream.ofNullable(e.getCause())
                .flatMap(cause -> Stream.of(cause.getSuppressed()))
                .findFirst()
                .orElse(e);
        return Objects.requireNonNullElseGet(reason.getMessage(), reason::toString);
    }
}
