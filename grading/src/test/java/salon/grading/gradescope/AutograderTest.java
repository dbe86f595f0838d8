package salon.grading.gradescope;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import salon.threads.OneLineErrors;

/** Uses the archive as Gradescope does, in a copy of its folders that lies elsewhere. */
@Tag("slow")
class AutograderTest {
    private static final Path RIGHT = Path.of("src/test/resources/salon/grading/right/1.1/transfer-to/YourEcho.java");

    @TempDir
    private Path root;

    @Test
    void it_grades_what_lies_where_gradescope_puts_it_and_leaves_the_results_where_it_looks() throws Exception {
        Path points = Files.writeString(root.resolve("points"), "1.1.points = 7\n1.2.shown.from = 9999-01-01\n");
        install("--points", points.toString());
        Files.copy(RIGHT, root.resolve("submission/YourEcho.java"));

        assertThat(run("run_autograder")).as(said()).isZero();

        String json = Files.readString(root.resolve("results/results.json"));
        JsonObject results = JsonParser.parseString(json).getAsJsonObject();
        assertThat(results.get("score").getAsInt()).isEqualTo(7 + 3);
        JsonArray tests = results.getAsJsonArray("tests");
        assertThat(tests).extracting(test -> test.getAsJsonObject().get("number").getAsString())
                .containsExactly("1.1", "1.2", "1.3", "1.4");
        assertThat(tests).extracting(test -> test.getAsJsonObject().get("visibility").getAsString())
                .containsExactly("visible", "hidden", "visible", "visible");
    }

    /** A score would be published as if the student had earned no more. */
    @Test
    void it_fails_and_leaves_no_results_where_the_grader_breaks_down() throws Exception {
        install();
        Files.writeString(root.resolve("submission/YourEcho.java"),
                "package salon.echo.exercise; class YourEcho { class " + "L".repeat(250) + " {} }");

        assertThat(run("run_autograder")).as(said()).isEqualTo(1);

        assertThat(root.resolve("results")).isEmptyDirectory();
        assertThat(said()).contains("have a task without a verdict");
    }

    private void install(String... options) throws IOException, InterruptedException {
        Path zip = root.resolve("autograder.zip");
        assertThat(OneLineErrors.run(new GradescopeCommand(), Stream.concat(
                Stream.of(zip.toString(), "--step", "1", "--lang", "en"), Stream.of(options)).toArray(String[]::new))).isZero();
        unpack(zip);
        Files.createDirectories(root.resolve("submission"));
        Files.createDirectories(root.resolve("results"));
        assertThat(run("source/setup.sh")).as(said()).isZero();
    }

    /** As Gradescope does when it builds the image: all into source, and the script that it runs beside that. */
    private void unpack(Path archive) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("enablePosixFileAttributes", true));
                Stream<Path> all = Files.walk(zip.getPath("/"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path to = root.resolve("source").resolve(file.toString().substring(1));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
                Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(file));
            }
        }
        Files.copy(root.resolve("source/run_autograder"), root.resolve("run_autograder"),
                StandardCopyOption.COPY_ATTRIBUTES);
    }

    private int run(String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(root.resolve(script).toString()))
                .directory(root.toFile()).redirectErrorStream(true).redirectOutput(output().toFile());
        builder.environment().put("AUTOGRADER_ROOT", root.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("%s has ended", script).isTrue();
        return process.exitValue();
    }

    private String said() throws IOException {
        return Files.readString(output());
    }

    private Path output() {
        return root.resolve("output");
    }
}
