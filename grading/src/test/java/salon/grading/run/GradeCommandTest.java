package salon.grading.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import picocli.CommandLine;

/** Types the command, with students who write next to nothing. */
@Execution(ExecutionMode.CONCURRENT) // most of the time is spent in other processes
class GradeCommandTest {
    private static final String HEAD = "package salon.protocol.exercise;\n";
    private static final String WRONG = HEAD + "public class YourLines implements salon.protocol.Framing {\n"
            + "public YourLines(int limit) {}\n"
            + "public java.util.Optional<byte[]> read(java.io.InputStream in) { return java.util.Optional.empty(); }\n"
            + "public void write(byte[] frame, java.io.OutputStream out) {}\n}\n";

    private static final Path RIGHT =
            Path.of("src/test/resources/salon/grading/right/2.1/latin-1/YourLines.java");

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();
    private Path submissions;
    private Path out;

    @BeforeEach
    void students() throws IOException {
        submissions = folder.resolve("class");
        out = folder.resolve("out");
        handIn("ann", "YourLines.java", WRONG);
        handIn("bob", "YourLines.java", HEAD + "public class YourLines {");
        handIn("eve", "YourLines.java", WRONG.replace("{}", "{ System.exit(0); }"));
        Files.createDirectories(submissions.resolve("dan"));
    }

    @Test
    void each_student_is_graded_and_an_interrupted_run_goes_on_where_it_was() throws IOException {
        assertThat(grade("--step", "2", "--lang", "en")).isZero();
        assertThat(said.toString())
                .contains("ann                        0  2.1- 2.2. 2.3. 2.4. 2.5.")
                .contains("dan                        0  2.1. 2.2. 2.3. 2.4. 2.5.")
                .contains("4 graded, 0 known before");
        assertThat(book("bob")).contains("YourLines.java_compiles_and_uses_only_what_it_may",
                "YourLines.java:2: reached end of file while parsing");
        assertThat(book("eve")).contains("YourLines.java:3: uses System.exit(int), which no solution of this task needs.");

        Files.delete(out.resolve("students/dan.json"));
        handIn("bob", "YourLines.java", HEAD + "public class YourLines { int }");
        assertThat(grade("--step", "2", "--lang", "en", "--resume")).isZero();
        assertThat(said.toString()).contains("2 graded, 2 known before").doesNotContain("ann   ");
        assertThat(book("bob")).contains("YourLines.java:2: <identifier> expected");
    }

    @Test
    void a_submission_on_which_the_grader_breaks_down_is_named_and_the_others_are_graded() throws IOException {
        handIn("bob", "YourLines.java", HEAD + "class YourLines { class " + "L".repeat(250) + " {} }");
        assertThat(grade("--step", "2", "--lang", "en")).isEqualTo(1);
        assertThat(said.toString())
                .contains("bob                        0  2.1? 2.2? 2.3? 2.4? 2.5?")
                .contains("ann                        0  2.1- 2.2. 2.3. 2.4. 2.5.")
                .contains("1 of them have a task without a verdict");
        assertThat(book("bob")).contains("The grader could not do its work: ");
        assertThat(Files.readString(out.resolve("grades.csv"))).contains("bob,0,").contains(",,grader broken");
    }

    @Test
    void the_points_told_are_those_of_the_scheme() throws IOException {
        Path points = Files.writeString(folder.resolve("points"), "\uFEFF2.weight = 3\n");
        handIn("dan", "YourLines.java", Files.readString(RIGHT));
        assertThat(grade("--step", "2", "--lang", "en", "--points", points.toString())).isZero();
        assertThat(said.toString()).contains("dan                       12  2.1+");
    }

    @Test
    void what_keeps_a_grade_from_being_written_ends_the_run_with_a_sentence() throws IOException {
        Files.createDirectories(out.resolve("students/ann.json.new"));
        assertThat(grade("--step", "2", "--lang", "en", "--resume")).isEqualTo(1);
        assertThat(said.toString()).contains("ann.json.new").doesNotContain("Exception");
    }

    @Test
    void results_of_an_earlier_run_are_not_written_over() throws IOException {
        Files.createDirectories(out.resolve("students"));
        assertThat(grade("--lang", "en")).isEqualTo(1);
        assertThat(said.toString()).endsWith(
                "holds results of an earlier run. Go on with them by --resume, or name another folder.\n");
    }

    @Test
    void results_do_not_go_where_they_would_be_taken_for_a_submission() {
        out = submissions.resolve("../class/report");
        assertThat(grade("--lang", "en")).isEqualTo(1);
        assertThat(said.toString()).endsWith("report lies among the submissions. Name a folder elsewhere.\n");
    }

    @Test
    void two_submissions_of_one_student_are_named() throws IOException {
        Files.createFile(submissions.resolve("ann.zip"));
        assertThat(grade("--lang", "en")).isEqualTo(1);
        assertThat(said.toString()).isEqualTo("ann handed in a folder and an archive. Take one of them away.\n");
    }

    @Test
    void a_class_that_is_not_there_is_named_in_the_users_language() throws IOException {
        submissions = folder.resolve("nowhere");
        assertThat(grade("--lang", "fr")).isEqualTo(1);
        assertThat(said.toString()).contains("nowhere n'est pas un dossier.");
    }

    private void handIn(String student, String file, String text) throws IOException {
        Files.writeString(Files.createDirectories(submissions.resolve(student)).resolve(file), text);
    }

    private String book(String student) throws IOException {
        return Files.readString(out.resolve("students").resolve(student + ".json"));
    }

    private int grade(String... more) {
        said.getBuffer().setLength(0);
        PrintWriter writer = new PrintWriter(said, true);
        return new CommandLine(new GradeCommand())
                .setOut(writer)
                .setExecutionExceptionHandler((e, _, _) -> {
                    writer.print(e.getMessage() + "\n");
                    return 1;
                })
                .execute(Stream.concat(Stream.of(
                        "--submissions", submissions.toString(), "--out", out.toString()),
                        Stream.of(more)).toArray(String[]::new));
    }
}
