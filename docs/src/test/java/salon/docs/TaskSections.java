package salon.docs;

import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import salon.testing.TaskInfo;

/**
 * Every task has, in its step's README, a section with its title, its points and three hints; and no section is of a
 * task that is not there. That it has a contract and a stub, too, is what the grader's own tests see to.
 */
final class TaskSections implements Check {
    private static final int HINTS = 3;

    @Override
    public Stream<Finding> findings(Repository repository) {
        return Lessons.in(repository).flatMap(page -> Stream.concat(
                TaskInfo.all().stream()
                        .filter(task -> page.path().equals(task.step() + "/README.md"))
                        .flatMap(task -> Stream.concat(section(page, task), hints(page, task))),
                strays(page)));
    }

    private static Stream<Finding> section(Page page, TaskInfo task) {
        return page.all(Heading.class).stream().filter(heading -> Page.text(heading).equals(name(task))).findFirst()
                .map(heading -> points(page, heading, task))
                .orElse(Stream.of(new Finding(page.path(), Page.line(part(page, "Tasks")),
                        "the section \"%s\" is missing".formatted(name(task)))));
    }

    private static Stream<Finding> points(Page page, Heading heading, TaskInfo task) {
        Node worth = heading.getNext() instanceof Paragraph paragraph ? paragraph.getFirstChild() : null;
        return worth instanceof Emphasis && Page.text(worth).startsWith(task.points() + " points, ")
                ? Stream.empty()
                : Stream.of(page.finding(heading, "the section begins with *%d points, …*".formatted(task.points())));
    }

    private static Stream<Finding> hints(Page page, TaskInfo task) {
        return titles(page).filter(title -> Page.text(title).equals(name(task))).findFirst()
                .map(title -> Stream.of(page.finding(title, "three hints for task " + task.number()))
                        .filter(_ -> folded(title) != HINTS))
                .orElse(Stream.of(new Finding(page.path(), Page.line(part(page, "Hints")),
                        "the hints of \"%s\" are missing".formatted(name(task)))));
    }

    private static Stream<Finding> strays(Page page) {
        Stream<Node> sections = page.all(Heading.class).stream()
                .filter(heading -> heading.getLevel() == 3 && Page.text(heading).matches("\\d\\.\\d .*"))
                .map(Node.class::cast);
        List<String> names = TaskInfo.all().stream().map(TaskSections::name).toList();
        return Stream.concat(sections, titles(page))
                .filter(title -> !names.contains(Page.text(title)))
                .map(title -> page.finding(title, "there is no task \"%s\"".formatted(Page.text(title))));
    }

    /** Over each task's hints stands its name, bold. */
    private static Stream<Node> titles(Page page) {
        return page.all(StrongEmphasis.class).stream()
                .filter(title -> Page.text(title).matches("\\d\\.\\d .*") && title.getParent() instanceof Paragraph)
                .map(Node.class::cast);
    }

    private static int folded(Node title) {
        int hints = 0;
        for (Node node = title.getParent().getNext(); !isNextTitle(node); node = node.getNext()) {
            hints += node instanceof HtmlBlock block && block.getLiteral().contains("<details><summary>") ? 1 : 0;
        }
        return hints;
    }

    private static boolean isNextTitle(Node node) {
        return node == null || node instanceof Heading
                || (node instanceof Paragraph && node.getFirstChild() instanceof StrongEmphasis title
                        && Page.text(title).matches("\\d\\.\\d .*"));
    }

    private static String name(TaskInfo task) {
        return task.number() + " " + task.title();
    }

    /** The heading of a part, or the page's first where that is missing. */
    private static Heading part(Page page, String name) {
        List<Heading> headings = page.all(Heading.class);
        return headings.stream().filter(heading -> Page.text(heading).equals(name)).findFirst()
                .orElse(headings.getFirst());
    }
}
