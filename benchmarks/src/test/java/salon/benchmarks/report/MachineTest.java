package salon.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
    @TempDir
    private Path directory;

    @Test
    void what_is_written_is_read_again() throws IOException {
        Machine here = Machine.here("./salon bench quick", List.of("-XX:+UseSerialGC"), Instant.now(), Machine.load());
        Path file = directory.resolve("machine.json");
        here.write(file);
        assertThat(Machine.read(file)).isEqualTo(here);
        assertThat(file).content().contains("\"memory_mb\": ", "\"vm_options\": ", "\"load_after\": ");
    }

    @Test
    void a_file_that_describes_no_machine_is_named() throws IOException {
        for (String text : List.of("", "[]", "{\"start\": \"yesterday\"}", "not JSON")) {
            Path file = Files.writeString(directory.resolve("other.json"), text);
            assertThatExceptionOfType(IOException.class).as(text).isThrownBy(() -> Machine.read(file))
                    .withMessageContaining(file.toString());
        }
    }
}
