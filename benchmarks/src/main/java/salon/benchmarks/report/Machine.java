package salon.benchmarks.report;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where and how figures were measured: without it they mean nothing to anyone else. Immutable.
 *
 * @param cpu        the processor's name, or its architecture where the system does not tell
 * @param cores      that this JVM may use
 * @param memoryMb   of the machine, in MB
 * @param os         the operating system and its version
 * @param jdk        its version, and whose it is
 * @param vmOptions  with which every run was started
 * @param loadBefore how many threads wanted a core, on average over the minute before; negative if not known
 * @param loadAfter  the same, over the last minute of the run
 * @param start      when the run began
 * @param seconds    how long it took
 * @param command    with which to run it again
 */
public record Machine(String cpu, int cores, long memoryMb, String os, String jdk, List<String> vmOptions,
        double loadBefore, double loadAfter, Instant start, long seconds, String command) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final long MB = 1 << 20;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .registerTypeAdapter(Instant.class,
                    (JsonSerializer<Instant>) (instant, _, _) -> new JsonPrimitive(instant.toString()))
            .registerTypeAdapter(Instant.class,
                    (JsonDeserializer<Instant>) (json, _, _) -> Instant.parse(json.getAsString()))
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .create();

    /** This machine, at the end of a run that began then. */
    public static Machine here(String command, List<String> vmOptions, Instant start, double loadBefore) {
        return new Machine(processor(), Runtime.getRuntime().availableProcessors(), SYSTEM.getTotalMemorySize() / MB,
                SYSTEM.getName() + " " + SYSTEM.getVersion(), runtime(), List.copyOf(vmOptions),
                loadBefore, load(), start.truncatedTo(ChronoUnit.SECONDS),
                Duration.between(start, Instant.now()).toSeconds(), command);
    }

    /** How many threads wanted a core, on average over the last minute; negative where the system does not tell. */
    public static double load() {
        return SYSTEM.getSystemLoadAverage();
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(SYSTEM.getArch());
        } catch (IOException e) {
            return SYSTEM.getArch(); // not Linux
        }
    }

    private static String runtime() {
        return Runtime.version() + " of " + System.getProperty("java.vendor");
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it can not be read, or is something else; the message says so
     */
    public static Machine read(Path file) throws IOException {
        try {
            @Nullable Machine machine = GSON.fromJson(Files.readString(file), Machine.class);
            if (machine != null && machine.isWhole()) {
                return machine;
            }
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + file + ".", e);
        } catch (CharacterCodingException | JsonParseException | DateTimeException e) {
            throw new IOException(file + " does not describe a machine as JSON.", e);
        }
        throw new IOException(file + " does not tell all about a machine.");
    }

    private boolean isWhole() { // Gson leaves null what a file does not have
        return Stream.of(cpu, os, jdk, vmOptions, start, command).allMatch(Objects::nonNull);
    }

    /** Writes it as JSON. */
    public void write(Path file) throws IOException {
        Files.writeString(file, GSON.toJson(this) + "\n");
    }
}
