package salon.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Does what a lesson shows, block by block, and sees whether the same comes of it. A block of {@code sh} starts a
 * program in a terminal of its own, {@code text} is a part of what it prints, {@code console} is typed into one shell,
 * and a sentence that speaks of Ctrl-C stops the server.
 */
final class Replay implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern ONE_READ = Pattern.compile("dd bs=(\\d+) count=1 2>/dev/null");

    /** What stands in a page for what is different each time. */
    private static final Map<String, String> VARYING =
            Map.of("TIME", "[-:.T\\d]+Z", "CLIENT", "\\d+", "COUNT", "[\\d,]+", "PORT", "\\d+", ":5555", ":\\d+");

    private final Page page;
    private final Path folder;
    private final Shell shell;
    private @Nullable Launched program;
    private String port = "none";

    Replay(Page page, Path folder) throws IOException {
        this.page = page;
        this.folder = folder;
        shell = new Shell(folder);
    }

    void show(Node node) throws IOException {
        switch (node) {
            case FencedCodeBlock block when block.getInfo().equals("sh") -> start(block.getLiteral().strip());
            case FencedCodeBlock block when block.getInfo().equals("text") -> read(block);
            case FencedCodeBlock block when block.getInfo().equals("console") -> type(block);
            case Paragraph paragraph when program != null && Page.text(paragraph).contains("Ctrl-C") -> program.stop();
            default -> { }
        }
    }

    private void start(String command) throws IOException {
        stop();
        program = Launched.start(folder, command, page.isFrench() ? "fr" : "en");
        if (Launched.isServer(command)) {
            port = program.port();
        }
    }

    private void read(FencedCodeBlock block) {
        List<String> lines = block.getLiteral().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Predicate<String> expected = expected(lines.get(i)).asMatchPredicate();
            String place = place(block, i, "does not come: " + lines.get(i));
            assertTimeoutPreemptively(PATIENCE,
                    () -> assertThat(program != null && program.prints(expected)).as(place).isTrue(), place);
        }
    }

    private void type(FencedCodeBlock block) {
        List<String> lines = block.getLiteral().lines().toList();
        for (int i = 0; i < lines.size(); ) {
            int command = i++;
            while (i < lines.size() && !lines.get(i).startsWith("$ ")) {
                i++;
            }
            List<String> answer = lines.subList(command + 1, i);
            String typed = typed(lines.get(command).substring(2), answer);
            List<String> came = assertTimeoutPreemptively(
                    PATIENCE, () -> shell.type(typed), place(block, command, "does not end"));
            assertThat(String.join("\n", came))
                    .as(place(block, command, "came of " + typed))
                    .matches(expected(String.join("\n", answer)));
        }
    }

    /**
     * The command with our port. Where it makes one read of whatever has come, it waits for all that should come: a
     * reader is slower than the network, and we are not.
     */
    private String typed(String command, List<String> answer) {
        String here = command.replace("/5555", "/" + port).replace("/PORT", "/" + port)
                .replaceAll("\\./salon (client|multi-clients)", "'" + Launched.LAUNCHER + "' $1 --port " + port);
        String shown = String.join("\n", answer);
        return ONE_READ.matcher(here).replaceAll(read -> "head -c " + (shown.contains("TIME")
                ? read.group(1)
                : Math.min(Integer.parseInt(read.group(1)), shown.length())));
    }

    private static Pattern expected(String lines) {
        String regex = Pattern.quote(lines);
        for (Map.Entry<String, String> varying : VARYING.entrySet()) {
            regex = regex.replace(varying.getKey(), "\\E" + varying.getValue() + "\\Q");
        }
        return Pattern.compile(regex);
    }

    private String place(FencedCodeBlock block, int line, String says) {
        return new Finding(page.path(), Page.line(block) + 1 + line, says).toString();
    }

    private void stop() {
        if (program != null) {
            program.close();
        }
    }

    @Override
    public void close() {
        shell.close();
        stop();
    }
}
