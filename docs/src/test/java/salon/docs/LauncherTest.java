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

/** Runs what the pages give to type, in a folder that may be written to, and does what the lessons show. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LauncherTest {
    /** A client finds its server on port 5555, as a reader's; ours is on another. */
    private static final String CLIENT = "\\./salon multi-clients(?!.* --start-server).*";

    @TempDir
    private Path folder;

    /** All but the client for people: there is nobody at its keyboard here, and step 4's lesson shows it. */
    private static Stream<String> typed() throws IOException {
        return here().pages().stream().flatMap(Command::typed).map(Command::text)
                .filter(command -> command.contains("./salon") && !command.startsWith("./salon client"))
                .distinct();
    }

    private static Repository here() throws IOException {
        return Repository.at(Repository.OURS);
    }

    static Stream<String> servers() throws IOException {
        return typed().filter(Launched::isServer);
    }

    static Stream<String> clients() throws IOException {
        return typed().filter(command -> command.matches(CLIENT));
    }

    static Stream<String> programs() throws IOException {
        return typed().filter(command -> !Launched.isServer(command) && !command.matches(CLIENT));
    }

    static Stream<Page> lessons() throws IOException {
        return Stream.concat(Lessons.in(here()), Lessons.inFrench(here()));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_server_says_on_which_port_it_is(String command) throws IOException {
        try (Launched server = Launched.start(folder, command, "en")) {
            assertThat(server.port()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void clients_do_what_they_are_to_do(String command) throws Exception {
        try (Launched server = Launched.start(folder, "./salon server --accounts memory", "en")) {
            runs(command + " --port " + server.port());
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void a_program_does_what_it_is_to_do(String command) throws Exception {
        runs(command);
    }

    private void runs(String command) throws Exception {
        try (Launched program = Launched.start(folder, command, "en")) {
            List<String> printed = program.printed();
            assertThat(program.code()).as("%s", printed).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void who_does_what_a_lesson_shows_sees_what_it_says(Page lesson) throws IOException {
        try (Replay replay = new Replay(lesson, folder)) {
            for (Node node : shown(lesson)) {
                replay.show(node);
            }
        }
    }

    /** What stands between a lesson's second heading of the second level, "See it", and its third. */
    private static List<Node> shown(Page lesson) {
        Iterator<Heading> parts = lesson.all(Heading.class).stream()
                .filter(part -> part.getLevel() == 2)
                .skip(1)
                .iterator();
        Node first = parts.next();
        Node end = parts.next();
        return Stream.iterate(first, node -> !node.equals(end), Node::getNext).toList();
    }
}
