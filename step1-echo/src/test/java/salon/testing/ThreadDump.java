package salon.testing;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a test's own threads, platform and virtual, are doing at one moment.
 *
 * @param threads those that are in this project's code, the student's first
 */
record ThreadDump(List<Seen> threads) {
    private static final Pattern HEAD = Pattern.compile("#(\\d+) \"(.*)\" (?:virtual )?([A-Z_]+) .*");
    private static final Pattern LOCK =
            Pattern.compile("- (locked|waiting to lock|waiting on|parking to wait for) <([^,>]+).*");
    private static final Pattern HARNESS =
            Pattern.compile("at salon\\.testing\\.(Deadline|Doing|Progress|TaskExtension|ThreadDump)\\b.*");

    private static final Pattern REFERENCE = Pattern.compile("\\bsalon\\.(?!testing\\.)\\w+\\.(?!exercise\\.)");
    private static final Pattern CALL = Pattern.compile("at (.*)\\.([^.(]+)\\(.*");

    /**
     * A thread.
     *
     * @param lines its stack from the innermost call, and what it has locked or waits for behind the call that did so
     */
    record Seen(long id, String name, String state, List<String> lines) {
        /** Its calls within this project, from the innermost. */
        List<String> calls() {
            return lines.stream()
                    .filter(line -> line.startsWith("at salon.") && !HARNESS.matcher(line).matches())
                    .toList();
        }

        /** Whether it is in code that a student wrote. */
        boolean isInExercise() {
            return calls().stream().anyMatch(Seen::isExercise);
        }

        private static boolean isExercise(String call) {
            return call.contains(".exercise.");
        }

        /** The line that it has come to, the student's rather than ours, as in {@code YourX.java:31}. */
        String line() {
            return Stream.concat(calls().stream().filter(Seen::isExercise), calls().stream())
                    .findFirst().orElse("(nowhere)")
                    .replaceFirst(".*\\((.*)\\)", "$1");
        }

        /** What class files say of a loop in which it computes without an end; our references are not to be doubted. */
        List<String> hints() {
            return !state.equals("RUNNABLE") ? List.of() : calls().stream().filter(call -> !REFERENCE.matcher(call).find())
                    .map(CALL::matcher)
                    .filter(Matcher::matches)
                    .flatMap(call -> PlainFields.readInLoop(call.group(1), call.group(2)).stream())
                    .toList();
        }

        /** The lock that it waits for, as in {@code java.lang.Object@1b2c3d}; who has been notified waits for one, too. */
        Optional<String> wantedLock() {
            return locks("waiting to lock|parking to wait for").findFirst()
                    .or(() -> state.equals("BLOCKED") ? waitedOn() : Optional.empty());
        }

        /** The object that it waits on until another thread notifies it. */
        Optional<String> waitsOn() {
            return state.equals("BLOCKED") ? Optional.empty() : waitedOn();
        }

        /** Does not stand there if the wait is compiled; but the last lock that it had taken is the one that it waits on. */
        private Optional<String> waitedOn() {
            return lines.stream().skip(1).findFirst().filter(call -> call.contains("java.lang.Object.wait"))
                    .flatMap(_ -> locks("waiting on|locked").findFirst());
        }

        /** Whether it holds the lock of this object. Who waits on it has let it go meanwhile. */
        boolean holds(String object) {
            return locks("locked").anyMatch(object::equals) && !waitedOn().equals(Optional.of(object));
        }

        private Stream<String> locks(String how) {
            return lines.stream().map(LOCK::matcher)
                    .filter(lock -> lock.matches() && lock.group(1).matches(how))
                    .map(lock -> lock.group(2));
        }

        @Override
        public String toString() {
            return "\"%s\" %s\n%s".formatted(name, state,
                    calls().stream().map(call -> "    " + call).collect(Collectors.joining("\n")));
        }
    }

    /** Looks at the threads of the test that the current one belongs to. */
    static ThreadDump now() {
        TestThreads own = TestThreads.current();
        return new ThreadDump(Stream.of(text().split("\\R\\R"))
                .flatMap(thread -> seen(thread).stream())
                .filter(thread -> own.include(thread.id()) && thread.id() != Thread.currentThread().threadId())
                .filter(thread -> !thread.calls().isEmpty())
                .sorted(Comparator.comparing(thread -> !thread.isInExercise()))
                .toList());
    }

    private static Optional<Seen> seen(String thread) {
        List<String> lines = thread.lines().map(String::strip).toList();
        Matcher head = HEAD.matcher(lines.getFirst());
        return head.matches()
                ? Optional.of(new Seen(Long.parseLong(head.group(1)), head.group(2), head.group(3), lines))
                : Optional.empty();
    }

    private static String text() {
        try {
            Path folder = Files.createTempDirectory("threads");
            Path dump = folder.resolve("dump.txt");
            try {
                // Thread.getAllStackTraces does not know virtual threads; this dump has both kinds, and their locks.
                ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                        .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
                return Files.readString(dump);
            } finally {
                Files.deleteIfExists(dump);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What can be told of a test that hangs: a deadlock, a field that is not seen to change, where each thread is. */
    String story() {
        return Stream.of(
                        Deadlock.among(threads).stream(),
                        threads.stream().flatMap(thread -> thread.hints().stream()).distinct(),
                        Stream.of("What the threads were doing:"),
                        threads.stream().map(Seen::toString))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n\n"));
    }
}
