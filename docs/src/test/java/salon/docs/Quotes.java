package salon.docs;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.node.FencedCodeBlock;

/** A block that names a file, as {@code java file=PATH}, is a run of that file's lines to the letter. */
final class Quotes implements Check {
    private static final Pattern FILE = Pattern.compile("\\bfile=(\\S+)");

    @Override
    public Stream<Finding> findings(Repository repository) {
        return repository.pages().stream()
                .flatMap(page -> page.all(FencedCodeBlock.class).stream()
                        .flatMap(block -> look(repository, page, block)));
    }

    private static Stream<Finding> look(Repository repository, Page page, FencedCodeBlock block) {
        Matcher named = FILE.matcher(block.getInfo());
        if (!named.find()) {
            return Stream.empty();
        }
        String file = named.group(1);
        if (!repository.paths().contains(file)) {
            return Stream.of(page.finding(block, "there is no file " + file));
        }
        List<String> quote = block.getLiteral().lines().toList();
        List<String> lines = repository.text(file).lines().toList();
        int same = IntStream.range(0, lines.size()).map(start -> same(quote, lines, start)).max().orElse(0);
        return same == quote.size()
                ? Stream.empty()
                : Stream.of(new Finding(page.path(), Page.line(block) + 1 + same,
                        "%s does not go on so: %s".formatted(file, quote.get(same).strip())));
    }

    /** How many lines of a quote stand in a file from a line on. */
    private static int same(List<String> quote, List<String> lines, int start) {
        int most = Math.min(quote.size(), lines.size() - start);
        return IntStream.range(0, most)
                .filter(line -> !quote.get(line).equals(lines.get(start + line)))
                .findFirst()
                .orElse(most);
    }
}
