package salon.docs;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.node.Heading;

/** Every step's README has the same eleven parts in the same order. */
final class Lessons implements Check {
    private static final List<String> PARTS = List.of("Goal", "See it", "Picture", "Words", "Read", "Tasks", "Hints",
            "Check yourself", "Compare", "Go further", "Left out");

    /** The steps' READMEs. */
    static Stream<Page> in(Repository repository) {
        return repository.pages().stream().filter(page -> page.path().matches("step\\d-\\w+/README\\.md"));
    }

    /** The same in French. */
    static Stream<Page> inFrench(Repository repository) {
        return repository.pages().stream().filter(page -> page.path().matches("docs/fr/etape\\d-\\w+\\.md"));
    }

    @Override
    public Stream<Finding> findings(Repository repository) {
        return in(repository).flatMap(Lessons::look);
    }

    private static Stream<Finding> look(Page page) {
        List<Heading> parts = page.all(Heading.class).stream().filter(heading -> heading.getLevel() == 2).toList();
        return IntStream.range(0, Math.max(parts.size(), PARTS.size())).boxed()
                .filter(i -> i >= parts.size() || i >= PARTS.size() || !PARTS.get(i).equals(Page.text(parts.get(i))))
                .limit(1)
                .map(i -> i >= parts.size()
                        ? new Finding(page.path(), page.length(), "the part \"%s\" is missing".formatted(PARTS.get(i)))
                        : page.finding(parts.get(i), i >= PARTS.size()
                                ? "a lesson ends with \"Left out\""
                                : "here comes the part \"%s\"".formatted(PARTS.get(i))));
    }
}
