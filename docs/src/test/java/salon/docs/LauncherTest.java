package salon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs each of the launcher's commands that a page gives to type, in a folder that may be written to. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    private Path folder;

    static Stream<String> commands() throws IOException {
        return Repository.at(ROOT).pages().stream().flatMap(Command::typed).map(Command::text)
                .filter(command -> command.startsWith("./salon"))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("commands")
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void what_a_page_gives_to_type_runs(String command) throws Exception {
        try (Launched program = Launched.start(folder, command)) {
            if (Launched.isServer(command)) {
                assertThat(program.port()).isPositive();
                program.stop();
                program.rest();
            } else {
                String said = program.rest();
                assertThat(program.code()).as(said).isZero();
            }
        }
    }
}
