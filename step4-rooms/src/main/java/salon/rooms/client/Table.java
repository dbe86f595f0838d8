package salon.rooms.client;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows under a head, each column as wide as it needs to be. */
record Table(List<String> head, List<List<String>> rows) {
    /** The table, a line each. */
    List<String> lines() {
        List<Integer> widths = IntStream.range(0, head.size()).mapToObj(this::width).toList();
        String rule = line(widths.stream().map("─"::repeat).toList(), widths);
        return Stream.concat(Stream.of(line(head, widths), rule), rows.stream().map(row -> line(row, widths))).toList();
    }

    private int width(int column) {
        return Stream.concat(Stream.of(head), rows.stream()).mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            line.append(cell).append(" ".repeat(widths.get(i) - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
