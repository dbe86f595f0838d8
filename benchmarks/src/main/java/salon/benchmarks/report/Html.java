package salon.benchmarks.report;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The few elements that the report is made of, well-formed as XML, too. Text is escaped here and nowhere else. */
final class Html {
    private Html() {
    }

    /** Text as it is safe between tags and in attributes. */
    static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** An element with this text in it. */
    static String element(String name, String text) {
        return "<%s>%s</%1$s>\n".formatted(name, text(text));
    }

    /** A list with a point for each of these; nothing if there are none. */
    static String list(List<String> points) {
        String items = points.stream().map(point -> element("li", point)).collect(Collectors.joining());
        return items.isEmpty() ? "" : "<ul>\n" + items + "</ul>\n";
    }

    /** A table, whose first column names its rows; wider than a screen, it can be scrolled by itself. */
    static String table(List<String> heads, List<List<String>> rows) {
        return """
                <div class="wide"><table>
                <thead><tr>%s</tr></thead>
                <tbody>
                %s</tbody>
                </table></div>
                """.formatted(
                heads.stream().map(head -> "<th scope=\"col\">" + text(head) + "</th>").collect(Collectors.joining()),
                rows.stream().map(Html::row).collect(Collectors.joining()));
    }

    private static String row(List<String> cells) {
        return "<tr><th scope=\"row\">" + text(cells.getFirst()) + "</th>"
                + cells.stream().skip(1).map(cell -> "<td>" + text(cell) + "</td>").collect(Collectors.joining())
                + "</tr>\n";
    }

    /** A picture that is part of the page. */
    static String image(byte[] png, String alternative) {
        return "<p><img src=\"data:image/png;base64,%s\" alt=\"%s\" width=\"%d\" height=\"%d\"/></p>\n".formatted(
                Base64.getEncoder().encodeToString(png), text(alternative), Picture.WIDTH, Picture.HEIGHT);
    }
}
