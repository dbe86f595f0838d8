package salon.docs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Code;
import org.commonmark.node.Link;

/**
 * A row that links to a mistake of the grader's catalogue says what that mistake's own header says: what was written,
 * and what its author is told.
 */
final class Mistakes implements Check {
    private static final String CATALOGUE = "grading/src/test/resources/salon/grading/";
    private static final Pattern MISTAKE = Pattern.compile(".*/(mistakes/\\d\\.\\d/[\\w-]+)");

    @Override
    public Stream<Finding> findings(Repository repository) {
        return repository.pages().stream().flatMap(page -> page.all(TableRow.class).stream()
                .flatMap(row -> look(repository, page, row)));
    }

    private static Stream<Finding> look(Repository repository, Page page, TableRow row) {
        Optional<Link> link = Page.below(row, Link.class).stream().findFirst();
        Matcher mistake = MISTAKE.matcher(link.map(Link::getDestination).orElse(""));
        if (!mistake.matches()) {
            return Stream.empty();
        }
        String folder = CATALOGUE + mistake.group(1) + "/";
        String header = Page.text(link.get());
        String told = Page.below(row, Code.class).stream().findFirst().map(Code::getLiteral).orElse("");
        return repository.paths().stream()
                .filter(path -> path.startsWith(folder))
                .map(repository::text)
                .anyMatch(text -> text.contains("// mistake: " + header + "\n")
                        && text.contains("// told: " + told + "\n"))
                ? Stream.empty()
                : Stream.of(page.finding(row, "this mistake is described otherwise in " + folder));
    }
}
