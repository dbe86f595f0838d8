package salon.grading.jvm;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import salon.grading.harness.Training;

/**
 * The classes of the harness, loaded and linked once for all the processes that follow: each then starts in half the time.
 * It is an ahead-of-time cache (JEP 483 and 514); a JVM that finds it unfit goes on without it.
 */
public final class Archive {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final List<String> TRAINING = List.of("salon.echo.EchoTest", "salon.protocol.LengthPrefixedTest",
            "salon.protocol.FirstByteTest", "salon.threads.ThreadPerClientTest");

    private final Optional<Path> file;

    private Archive(Optional<Path> file) {
        this.file = file;
    }

    /** None: processes start as they do. */
    public static Archive none() {
        return new Archive(Optional.empty());
    }

    /** The one that an earlier run left in a folder, if it was made of this program; else a new one. */
    public static Archive keptIn(Path folder) throws IOException, InterruptedException {
        Path file = file(folder);
        long built = jars().stream().mapToLong(jar -> new File(jar).lastModified()).max().orElse(0);
        return file.toFile().lastModified() > built ? new Archive(Optional.of(file)) : in(folder);
    }

    /** Makes one in a folder, in some seconds; none where a class path does not begin with this program's jar. */
    public static Archive in(Path folder) throws IOException, InterruptedException {
        List<String> jars = jars();
        Path file = file(folder);
        if (!jars.isEmpty()) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC", "-XX:AOTCacheOutput=" + file,
                    "-cp", String.join(File.pathSeparator, jars), Training.class.getName()));
            command.addAll(TRAINING);
            Process training = new ProcessBuilder(command)
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (!training.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                training.destroyForcibly();
            }
        }
        return new Archive(Optional.of(file).filter(Files::exists));
    }

    private static Path file(Path folder) {
        return folder.resolve("harness.aot").toAbsolutePath();
    }

    private static List<String> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .takeWhile(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .toList();
    }

    /** Where it is, if there is one. */
    Optional<Path> file() {
        return file;
    }

    /** What a JVM is started with to make use of it. */
    List<String> options() {
        return file.map(found -> List.of("-XX:AOTCache=" + found, "-Xlog:disable")).orElse(List.of());
    }
}
