package salon.grading.mistakes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the catalogue, run after run. Safe for any thread: guarded by its own lock. */
final class DetectionTable {
    /** One solution, in all its runs. */
    record Row(Solution solution, int runs, int asItShould, Duration took) {
        Row with(boolean good, Duration took) {
            return new Row(solution, runs + 1, asItShould + (good ? 1 : 0), this.took.plus(took));
        }

        private String seconds() {
            return "%.1f".formatted(took.toMillis() / 1000.0 / runs);
        }

        private String mistake() {
            return "| %s | %s | failed %d of %d | %s | %s |".formatted(solution.task(), solution.what(), asItShould,
                    runs, seconds(), solution.told().orElseThrow());
        }

        private String right() {
            return "| %s | %s | %d of %d | %s |"
                    .formatted(solution.task(), solution.what(), runs - asItShould, runs, seconds());
        }
    }

    private final Map<String, Row> rows = new TreeMap<>(); // guarded by this

    /** Counts a run that came out as it should, or did not. */
    synchronized void add(Solution solution, boolean good, Duration took) {
        Row row = rows.getOrDefault(solution.toString(), new Row(solution, 0, 0, Duration.ZERO));
        rows.put(solution.toString(), row.with(good, took));
    }

    /** The table as Markdown. */
    @Override
    public synchronized String toString() {
        List<Row> mistakes = rows.values().stream().filter(row -> row.solution().told().isPresent()).toList();
        List<Row> right = rows.values().stream().filter(row -> row.solution().told().isEmpty()).toList();
        StringBuilder table = new StringBuilder("| task | mistake | verdict | seconds | the student is told |\n");
        table.append("| --- | --- | --- | --- | --- |\n");
        mistakes.forEach(row -> table.append(row.mistake()).append('\n'));
        table.append("\n| task | right solution | false alarms | seconds |\n| --- | --- | --- | --- |\n");
        right.forEach(row -> table.append(row.right()).append('\n'));
        table.append("\n%d mistakes: %d of %d runs failed their task, with their sentence. "
                .formatted(mistakes.size(), sum(mistakes, true), sum(mistakes, false)));
        table.append("%d right solutions: %d of %d runs passed.\n"
                .formatted(right.size(), sum(right, true), sum(right, false)));
        return table.toString();
    }

    private static int sum(List<Row> rows, boolean asTheyShould) {
        return rows.stream().mapToInt(asTheyShould ? Row::asItShould : Row::runs).sum();
    }
}
