package salon.grading.mistakes;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import salon.grading.harness.Repetition;

/** Many runs of one solution, as quick as can be: a process makes several of them, on our own word and without walls. */
record Repeated(Solution solution, Path classes, String testClass) {
    private static final int A_PROCESS = 25;
    private static final Duration LIMIT = Duration.ofMinutes(20);

    /** A run that came out as it should, or did not. */
    record Run(boolean good, Duration took) {}

    List<Run> runs(int count) throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        while (runs.size() < count) {
            List<Run> some = process(Math.min(A_PROCESS, count - runs.size()));
            runs.addAll(some);
            if (some.isEmpty()) {
                runs.add(new Run(false, LIMIT)); // a process that tells nothing
            }
        }
        return runs;
    }

    private List<Run> process(int count) throws IOException, InterruptedException {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:+UseSerialGC", "-XX:+EnableDynamicAgentLoading", "-Djdk.attach.allowAttachSelf=true",
                "-XX:TieredStopAtLevel=" + (solution.task().compareTo("3") < 0 ? 1 : 4), // as the grader does
                "-Djunit.jupiter.extensions.autodetection.enabled=true", "-Djunit.jupiter.execution.parallel.enabled=false",
                "-cp", System.getProperty("java.class.path"), Repetition.class.getName(),
                classes.toString(), solution.task(), testClass, solution.told().orElse(""), Integer.toString(count));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            Thread.ofVirtual().start(() -> endIn(LIMIT, process));
            return lines.lines().filter(line -> line.matches("(good|odd) \\d+")).map(Repeated::run).toList();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Run run(String line) {
        String[] words = line.split(" ");
        return new Run(words[0].equals("good"), Duration.ofMillis(Long.parseLong(words[1])));
    }

    private static void endIn(Duration limit, Process process) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
