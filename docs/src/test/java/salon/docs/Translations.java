package salon.docs;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/**
 * A French page is level with the English one that it translates: it has as many headings, of the same levels and of
 * the same tasks, with the same points and as many hints, and the same blocks of code in the same order.
 */
final class Translations implements Check {
    private static final Pattern STEP = Pattern.compile("docs/fr/etape(\\d)-\\w+\\.md");
    private static final Pattern TASK = Pattern.compile("\\d\\.\\d ");

    @Override
    public Stream<Finding> findings(Repository repository) {
        return repository.pages().stream().filter(Page::isFrench)
                .flatMap(french -> original(repository, french).flatMap(english -> Stream.of(
                        differences(french, english, page -> page.all(Heading.class), Translations::outline),
                        differences(french, english, page -> page.all(FencedCodeBlock.class), Translations::code),
                        differences(french, english, page -> page.all(HtmlBlock.class), Translations::tags),
                        differences(french, english, Translations::worth,
                                worth -> Page.text(worth).replace('\u00a0', ' ')))
                        .flatMap(findings -> findings)));
    }

    /** None for a page that there is in French alone. */
    private static Stream<Page> original(Repository repository, Page french) {
        Matcher step = STEP.matcher(french.path());
        if (step.matches()) {
            return Lessons.in(repository).filter(page -> page.path().startsWith("step" + step.group(1)));
        }
        return switch (french.path()) {
            case "docs/fr/README.md" -> repository.page("README.md").stream();
            case "docs/fr/lecons.md" -> repository.page("docs/README.md").stream();
            case "docs/fr/glossaire.md" -> repository.page("docs/glossary.md").stream();
            default -> Stream.empty();
        };
    }

    /** The first place where the French page is not like the English one. */
    private static <N extends Node> Stream<Finding> differences(
            Page french, Page english, Function<Page, List<N>> places, Function<N, String> trait) {
        List<N> ours = places.apply(french);
        List<N> theirs = places.apply(english);
        return IntStream.range(0, Math.max(ours.size(), theirs.size())).boxed()
                .filter(i -> i >= ours.size() || i >= theirs.size()
                        || !trait.apply(ours.get(i)).equals(trait.apply(theirs.get(i))))
                .limit(1)
                .map(i -> i >= ours.size()
                        ? new Finding(french.path(), french.length(),
                                "here is missing " + place(english, theirs.get(i)))
                        : french.finding(ours.get(i), i >= theirs.size()
                                ? "there is nothing like it in " + english.path()
                                : "this should be like " + place(english, theirs.get(i))));
    }

    private static String place(Page page, Node node) {
        return "%s:%d".formatted(page.path(), Page.line(node));
    }

    private static String outline(Heading heading) {
        Matcher task = TASK.matcher(Page.text(heading));
        return heading.getLevel() + (task.lookingAt() ? task.group() : "");
    }

    /** What is typed and what is quoted is the same in both languages; what comes and what is drawn is not. */
    private static String code(FencedCodeBlock block) {
        boolean same = block.getInfo().equals("sh") || block.getInfo().contains("file=");
        return block.getInfo() + (same ? block.getLiteral().replaceAll(" --lang \\w\\w", "") : "");
    }

    /** The tags alone, which fold hints. */
    private static String tags(HtmlBlock block) {
        return block.getLiteral().replaceAll("(^|>)[^<]*", "$1");
    }

    /** How many points each task is worth, and how many minutes it takes. */
    private static List<Emphasis> worth(Page page) {
        return page.all(Emphasis.class).stream()
                .filter(emphasis -> Page.text(emphasis).matches("\\d+[ \u00a0]points, \\d+[ \u00a0]minutes\\."))
                .toList();
    }
}
