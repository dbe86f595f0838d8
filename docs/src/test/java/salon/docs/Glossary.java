package salon.docs;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;

/**
 * A language's glossary has the words that its lessons define, and says the same of them; and the two glossaries
 * translate each other's words alike.
 */
final class Glossary implements Check {
    private static final String ENGLISH = "docs/glossary.md";
    private static final String FRENCH = "docs/fr/glossaire.md";

    private record Entry(Page page, TableRow row, String word, String says) {
        boolean isAmong(List<Entry> others) {
            return others.stream().anyMatch(other -> word.equals(other.word) && says.equals(other.says));
        }
    }

    @Override
    public Stream<Finding> findings(Repository repository) {
        List<Entry> english = definitions(repository, ENGLISH);
        List<Entry> french = definitions(repository, FRENCH);
        List<Entry> lessons = Lessons.in(repository).flatMap(page -> words(page, "Words")).toList();
        List<Entry> frenchLessons = Lessons.inFrench(repository).flatMap(page -> words(page, "Vocabulaire")).toList();
        return Stream.of(
                missing(lessons, english, "the glossary does not say this of \"%s\""),
                missing(english, lessons, "no lesson says this of \"%s\""),
                missing(frenchLessons, french, "the glossary does not say this of \"%s\""),
                missing(french, frenchLessons, "no lesson says this of \"%s\""),
                missing(names(repository, FRENCH, 1, 0), names(repository, ENGLISH, 0, 1),
                        "the English glossary does not translate \"%s\" so"))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> missing(List<Entry> here, List<Entry> there, String problem) {
        return here.stream()
                .filter(entry -> !entry.isAmong(there))
                .map(entry -> entry.page.finding(entry.row, problem.formatted(entry.word)));
    }

    /** What a glossary says of its words: of its four columns the first, and the third with the step in the fourth. */
    private static List<Entry> definitions(Repository repository, String path) {
        return repository.page(path).stream().flatMap(page -> rows(page.document())
                .map(row -> new Entry(page, row, cell(row, 0), cell(row, 2) + " " + cell(row, 3)))).toList();
    }

    /** Which word of one language is which of the other. */
    private static List<Entry> names(Repository repository, String path, int english, int french) {
        return repository.page(path).stream().flatMap(page -> rows(page.document())
                .map(row -> new Entry(page, row, cell(row, english), cell(row, french)))).toList();
    }

    /** What a lesson says of its words, with the number of its step. */
    private static Stream<Entry> words(Page page, String heading) {
        String step = page.path().replaceFirst("\\D*(\\d).*", "$1");
        return page.all(Heading.class).stream()
                .filter(part -> Page.text(part).equals(heading))
                .map(Node::getNext)
                .filter(Objects::nonNull)
                .flatMap(Glossary::rows)
                .map(row -> new Entry(page, row, cell(row, 0), cell(row, 1) + " " + step));
    }

    /** The rows of the first table there is. */
    private static Stream<TableRow> rows(Node parent) {
        return Page.below(parent, TableBody.class).stream().limit(1)
                .flatMap(body -> Page.below(body, TableRow.class).stream());
    }

    /** What a cell says; of a word with a note behind it, the word, which is bold. */
    private static String cell(TableRow row, int column) {
        Node cell = Page.below(row, TableCell.class).get(column);
        return Page.text(Page.below(cell, StrongEmphasis.class).stream()
                .map(Node.class::cast)
                .findFirst()
                .orElse(cell));
    }
}
