package salon.docs;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;

/** A command that a page tells its reader to type. */
record Command(Page page, int line, String text) {
    private static final String OURS = "(\\./salon|mvn)( .*)?";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\b[A-Z]{2,}\\b");

    /** All of a page: in blocks of {@code sh}, after a prompt, and where a sentence names one of ours. */
    static Stream<Command> on(Page page) {
        return Stream.of(
                blocks(page, "sh").flatMap(block -> lines(page, Page.line(block) + 1, block.getLiteral())),
                blocks(page, "console").flatMap(block -> lines(page, Page.line(block) + 1, block.getLiteral()))
                        .filter(command -> command.text.startsWith("$ "))
                        .map(command -> new Command(page, command.line, command.text.substring(2))),
                page.all(IndentedCodeBlock.class).stream()
                        .flatMap(block -> lines(page, Page.line(block), block.getLiteral()))
                        .filter(command -> command.text.matches(OURS)),
                page.all(Code.class).stream()
                        .filter(code -> code.getLiteral().matches(OURS))
                        .map(code -> new Command(page, Page.line(code), code.getLiteral())))
                .flatMap(commands -> commands);
    }

    /**
     * Those in blocks of {@code sh} that can be typed as they stand, with no {@code PID} that a reader has to put in.
     */
    static Stream<Command> typed(Page page) {
        return blocks(page, "sh")
                .filter(block -> !PLACEHOLDER.matcher(block.getLiteral()).find())
                .flatMap(block -> lines(page, Page.line(block) + 1, block.getLiteral()));
    }

    private static Stream<FencedCodeBlock> blocks(Page page, String info) {
        return page.all(FencedCodeBlock.class).stream().filter(block -> block.getInfo().equals(info));
    }

    private static Stream<Command> lines(Page page, int first, String text) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size()).mapToObj(i -> new Command(page, first + i, lines.get(i)));
    }

    Finding finding(String says) {
        return new Finding(page.path(), line, says);
    }
}
