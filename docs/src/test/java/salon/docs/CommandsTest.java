package salon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"./salon", "./salon step1 --port 0", "mvn verify -Pslow", "jstack PID | grep Client",
            "mvn verify -pl step1-echo -am -Dtest=YourEchoTest"})
    void what_can_be_typed_is_known(String command) throws IOException {
        assertThat(page("```sh", command, "```").found(new Commands())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "./salon step9, the launcher has no command step9",
        "mvn -P fast verify, pom.xml has no profile fast",
        "mvn verify -Pfast, pom.xml has no profile fast",
        "mvn verify -pl step9-end, there is no module step9-end",
        "mvn verify -Dtest=YourEccoTest, this runs no test: there is no YourEccoTest in the module",
        "mvn verify -pl docs -am -Dtest=YourEchoTest, this runs no test: there is no YourEchoTest in the module"})
    void what_nobody_knows_is_found_in_code_and_sentences(String command, String says) throws IOException {
        assertThat(page("Type `" + command + "`:", "", "    " + command, "", "```console", "$ " + command, "said",
                "```")
                .found(new Commands()))
                .contains("README.md:1: " + says, "README.md:6: " + says);
    }

    @Test
    void a_block_to_type_with_what_neither_CI_nor_a_test_runs_is_found() throws IOException {
        assertThat(page("```sh", "./salon step1", "make install", "```").found(new Commands()))
                .containsExactly("README.md:3: nothing runs this command but its reader");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<module name=\"step9-end\" /> | there is no module step9-end",
        "<option name=\"MAIN_CLASS_NAME\" value=\"salon.echo.Ecco\" /> | there is no salon.echo.Ecco",
        "<option name=\"SCRIPT_TEXT\" value=\"./salon step9\" /> | the launcher has no command step9"})
    void a_run_configuration_of_what_is_not_there_is_found(String line, String says) throws IOException {
        assertThat(page("").file(".run/1.1.run.xml", "<component>", line, "</component>")
                .found(new RunConfigurations()))
                .contains(".run/1.1.run.xml:2: " + says)
                .contains(".vscode/tasks.json:1: the tests of task 1.1 are missing",
                        ".run:1: the tests of task 1.2 are missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
        "\"mainClass\": \"salon.echo.Ecco\" | there is no salon.echo.Ecco",
        "\"projectName\": \"step9-end\" | there is no module step9-end",
        "\"value\": \"step9-end -Dtest=YourEchoTest\" | there is no module step9-end",
        "\"value\": \"step1-echo -Dtest=YourEccoTest\" | this runs no test: there is no YourEccoTest in the module",
        "\"label\": \"1.1 Ecco\" | there is no task \"1.1 Ecco\"",
        "\"command\": \".\\\\salon.cmd step9\" | the launcher has no command step9"})
    void a_task_of_what_is_not_there_is_found(String line, String says) throws IOException {
        assertThat(page("").file(".vscode/tasks.json", "{", line, "}").found(new RunConfigurations()))
                .contains(".vscode/tasks.json:2: " + says);
    }

    @Test
    void files_that_are_not_well_formed_are_found() throws IOException {
        assertThat(page("").file(".run/a.run.xml", "<component>").file(".vscode/launch.json", "{ \"a\": ")
                .found(new RunConfigurations()))
                .anyMatch(says -> says.startsWith(".run/a.run.xml:1: this is not well-formed"))
                .anyMatch(says -> says.startsWith(".vscode/launch.json:1: this is not well-formed"));
    }

    private Planted page(String... lines) throws IOException {
        return new Planted(folder)
                .file("pom.xml", "<project><modules><module>step1-echo</module><module>docs</module></modules>",
                        "<profiles><profile><id>slow</id></profile></profiles></project>")
                .file("salon", "./salon step1          step 1's server")
                .file("step1-echo/src/test/java/salon/echo/exercise/YourEchoTest.java", "class YourEchoTest { }")
                .file("README.md", lines);
    }
}
