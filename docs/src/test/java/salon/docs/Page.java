package salon.docs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A page in Markdown, as a tree in which every node knows its line.
 *
 * @param path relative to the repository's folder
 */
record Page(String path, Node document, int length) {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    static Page read(Path root, String path) throws IOException {
        String source = Files.readString(root.resolve(path));
        return new Page(path, PARSER.parse(source), (int) source.lines().count());
    }

    boolean isFrench() {
        return path.startsWith("docs/fr/");
    }

    /** All nodes of a kind, as they follow each other. */
    <N extends Node> List<N> all(Class<N> kind) {
        return below(document, kind);
    }

    static <N extends Node> List<N> below(Node parent, Class<N> kind) {
        List<N> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (kind.isInstance(child)) {
                found.add(kind.cast(child));
            }
            found.addAll(below(child, kind));
        }
        return found;
    }

    /** The line, counted from 1, in which a node begins. */
    static int line(Node node) {
        return node.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    /** Where a link or a picture of this page leads: relative to the repository's folder, or to somewhere outside. */
    URI target(String destination) {
        return URI.create(path).resolve(destination);
    }

    Finding finding(Node where, String says) {
        return new Finding(path, line(where), says);
    }

    /** What a reader sees of a node. */
    static String text(Node parent) {
        StringBuilder text = new StringBuilder();
        for (Node node : below(parent, Node.class)) {
            switch (node) {
                case Text words -> text.append(words.getLiteral());
                case Code code -> text.append(code.getLiteral());
                case SoftLineBreak _ -> text.append(' ');
                default -> { }
            }
        }
        return text.toString();
    }

    /** What is said in sentences, without code, in the lines in which it stands. */
    String prose() {
        String[] lines = new String[length];
        Arrays.fill(lines, "");
        for (Text words : all(Text.class)) {
            lines[line(words) - 1] += words.getLiteral();
        }
        return String.join("\n", lines);
    }
}
