package salon.grading.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What keeps a student's process apart, from the strongest to the weakest that there is. Which works, the machine decides. */
public enum Protection {
    /**
     * For root only: a container of namespaces, inside of which the process is a user that is nobody, each another one:
     * the system counts threads by user, and what one starts must not be counted against those beside it.
     */
    NOBODY("namespaces, as nobody: no network but its own loopback, no process but its own, no file to write but 64 MB of"
            + " its own; no privileges, limits on threads, memory and files") {
        @Override
        List<String> command(Path folder, List<Path> needed, List<String> program) {
            long user = FIRST_NOBODY + Math.floorMod(STARTED.getAndIncrement(), NOBODIES);
            return namespaces(List.of(), folder, needed,
                    List.of("--reuid=" + user, "--regid=" + user, "--clear-groups"), program);
        }
    },
    /** A container of namespaces, inside of which the process has the rights of its user's files and no others. */
    NAMESPACES("namespaces: no network but its own loopback, no process but its own, no file to write but 64 MB of its own;"
            + " no privileges, limits on threads, memory and files") {
        @Override
        List<String> command(Path folder, List<Path> needed, List<String> program) {
            return namespaces(List.of("--user", "--map-root-user"), folder, needed, List.of(), program);
        }
    },
    /** A session of its own, with limits. */
    LIMITS("limits on memory and files, and a session of its own; the network, and whatever the grader's user may read and"
            + " write, are left to the reading of the classes") {
        @Override
        List<String> command(Path folder, List<Path> needed, List<String> program) {
            return concat(List.of("setsid", "prlimit", "--core=0", "--fsize=67108864", "--nofile=4096", "--data=4294967296",
                    "--"), program);
        }
    },
    /** Nothing but what Java itself offers. */
    PLAIN("a process with little heap, and a deadline; all else is left to the reading of the classes") {
        @Override
        List<String> command(Path folder, List<Path> needed, List<String> program) {
            return program;
        }
    };

    private static final Path TMP = Path.of("/tmp");
    /** The users that systemd keeps for services while they run: nothing is theirs. */
    private static final long FIRST_NOBODY = 61_184;
    private static final long NOBODIES = 4_096;
    /** Not from 0: graders beside this one, in other containers too, share the users. */
    private static final AtomicLong STARTED = new AtomicLong(new SecureRandom().nextInt());

    private final String words;

    Protection(String words) {
        this.words = words;
    }

    /** The strongest of which a trial says that it works here. */
    public static Protection best(Predicate<Protection> trial) {
        return Stream.of(values()).filter(trial).findFirst().orElse(PLAIN);
    }

    /**
     * What is typed to run a program so that it is kept apart.
     *
     * @param folder has a folder {@code in} with what the program is given, and a folder {@code work}
     * @param needed what else it reads
     */
    abstract List<String> command(Path folder, List<Path> needed, List<String> program);

    /** Where the program itself sees the folder {@code work}. */
    Path work(Path folder) {
        return isContainer() ? TMP : folder.resolve("work");
    }

    /** Where the program itself sees the folder {@code in}. */
    Path in(Path folder) {
        return isContainer() ? TMP.resolve("in") : folder.resolve("in");
    }

    private boolean isContainer() {
        return compareTo(NAMESPACES) <= 0;
    }

    private static List<String> namespaces(
            List<String> user, Path folder, List<Path> needed, List<String> identity, List<String> program) {
        List<String> command = new ArrayList<>(List.of("setsid", "unshare"));
        command.addAll(user);
        command.addAll(List.of("--mount", "--pid", "--net", "--ipc", "--fork", "--kill-child", "--mount-proc",
                "sh", "-euc", script(), "sh", folder.toString()));
        needed.stream().filter(path -> path.startsWith(TMP)).forEach(path -> command.add(path.toString()));
        command.add("--");
        command.addAll(identity);
        command.add("--");
        command.addAll(program);
        return command;
    }

    private static String script() {
        try (InputStream script = Objects.requireNonNull(Protection.class.getResourceAsStream("container.sh"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.of(first, second).flatMap(List::stream).toList();
    }

    /** In one line, for reports. */
    @Override
    public String toString() {
        return words;
    }
}
