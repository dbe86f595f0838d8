package salon.docs;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** The glossary has the words that the lessons define, and says the same of them. */
final class Glossary implements Check {
    private static final String PAGE = "docs/glossary.md";

    private record Entry(Page page, TableRow row, String word, String meaning, String step) {
        boolean agrees(Entry other) {
            return word.equals(other.word) && meaning.equals(other.meaning) && step.equals(other.step);
        }
    }

    @Override
    public Stream<Finding> findings(Repository repository) {
        List<Entry> collected = repository.page(PAGE).stream().flatMap(Glossary::collected).toList();
        List<Entry> defined = Lessons.in(repository).flatMap(Glossary::defined).toList();
        return Stream.concat(
                missing(defined, collected, "the glossary does not say this of \"%s\""),
                missing(collected, defined, "no lesson says this of \"%s\""));
    }

    private static Stream<Finding> missing(List<Entry> here, List<Entry> there, String says) {
        return here.stream()
                .filter(entry -> there.stream().noneMatch(entry::agrees))
                .map(entry -> entry.page.finding(entry.row, says.formatted(entry.word)));
    }

    /** English, French, what it means, step. */
    private static Stream<Entry> collected(Page page) {
        return rows(page.document())
                .map(row -> new Entry(page, row, cell(row, 0), cell(row, 2), cell(row, 3)));
    }

    /** Word, what it means. */
    private static Stream<Entry> defined(Page page) {
        return page.all(Heading.class).stream()
                .filter(heading -> Page.text(heading).equals("Words"))
                .map(Node::getNext)
                .filter(Objects::nonNull)
                .flatMap(Glossary::rows)
                .map(row -> new Entry(page, row, cell(row, 0), cell(row, 1), page.path().substring("step".length(), 5)));
    }

    private static Stream<TableRow> rows(Node table) {
        return Page.below(table, TableBody.class).stream().flatMap(body -> Page.below(body, TableRow.class).stream());
    }

    private static String cell(TableRow row, int column) {
        return Page.text(Page.below(row, TableCell.class).get(column));
    }
}
