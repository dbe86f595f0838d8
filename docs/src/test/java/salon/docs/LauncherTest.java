package salon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs what the pages give to type, in a folder that may be written to. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    static Stream<Page> lessons() throws IOException {
        Repository repository = Repository.at(ROOT);
        return Stream.concat(Lessons.in(repository), Lessons.inFrench(repository));
    }

    @TempDir
    private Path folder;

    static Stream<String> commands() throws IOException {
        return Repository.at(ROOT).pages().stream().flatMap(Command::typed).filter(Command::isWhole).map(Command::text)
                .filter(command -> command.contains("./salon"))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("commands")
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void what_a_page_gives_to_type_runs(String command) throws Exception {
        try (Launched program = Launched.start(folder, command)) {
            if (Launched.isServer(command)) {
                assertThat(program.line()).containsPattern("\\d\\.\\d:\\d+");
                program.stop();
                program.rest();
            } else {
                String said = program.rest();
                assertThat(program.code()).as(said).isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void who_does_what_a_lesson_shows_sees_what_it_says(Page lesson) throws Exception {
        try (Replay replay = new Replay(lesson, folder)) {
            for (Node node : shown(lesson)) {
                replay.show(node);
            }
        }
    }

    /** What stands between a lesson's second heading of the second level, "See it", and its third. */
    private static List<Node> shown(Page lesson) {
        Iterator<Heading> parts = lesson.all(Heading.class).stream().filter(part -> part.getLevel() == 2).skip(1).iterator();
        Node first = parts.next();
        Node end = parts.next();
        return Stream.iterate(first, node -> node != end, Node::getNext).toList();
    }
}
