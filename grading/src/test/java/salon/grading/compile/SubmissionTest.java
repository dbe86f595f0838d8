package salon.grading.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import salon.grading.Words;

class SubmissionTest {
    private static final String ECHO = "/* mine */ package salon.echo.exercise;\nclass YourEcho {}\n";
    private static final Words WORDS = new Words(Locale.ENGLISH);

    @TempDir
    private Path folder;

    @Test
    void folders_and_archives_are_submissions_and_other_files_are_not() throws IOException {
        Files.createDirectory(folder.resolve("bob"));
        Files.createDirectory(folder.resolve(".git"));
        Files.createFile(folder.resolve("ann.ZIP"));
        Files.createFile(folder.resolve("list.csv"));
        assertThat(Submission.in(folder, WORDS)).extracting(Submission::student).containsExactly("ann", "bob");
        assertThat(Submission.others(folder)).containsExactly("list.csv");
    }

    @Test
    void a_file_is_found_wherever_it_lies() throws IOException {
        write("deep/in/it/YourEcho.java", ECHO);
        assertThat(read().files()).containsEntry("deep/in/it/YourEcho.java", ECHO);
    }

    @Test
    void what_is_no_java_and_what_is_ours_is_passed_over_and_said() throws IOException {
        write("YourEcho.java", ECHO);
        write("pom.xml", "<project/>");
        write("Echo.java", "package salon.echo;\n");
        write("YourEchoTest.java", ECHO);
        write(".git/YourEcho.java", ECHO);
        Sources sources = read();
        assertThat(sources.files()).containsOnlyKeys("YourEcho.java");
        assertThat(sources.faults()).isEmpty();
        assertThat(sources.remarks()).containsExactlyInAnyOrder(
                "Passed over, not being Java files: 1 (pom.xml).",
                "Passed over, not being in a package salon.….exercise: 1 (Echo.java).",
                "Passed over, since the grader brings the tests: 1 (YourEchoTest.java).");
    }

    @Test
    void of_a_whole_clone_the_students_classes_are_taken_and_those_of_our_catalogue_are_not() throws IOException {
        write("salon/step1-echo/src/main/java/salon/echo/exercise/YourEcho.java", ECHO);
        write("salon/grading/src/test/resources/salon/grading/mistakes/1.1/one-read/YourEcho.java", ECHO);
        Sources sources = read();
        assertThat(sources.files()).containsOnlyKeys("salon/step1-echo/src/main/java/salon/echo/exercise/YourEcho.java");
        assertThat(sources.faults()).isEmpty();
    }

    @Test
    void an_exercise_in_another_package_is_a_fault() throws IOException {
        write("YourEcho.java", "package my.echo;\n");
        assertThat(read().faults()).extracting(Fault::toString).containsExactly(
                "YourEcho.java: is in package \"my.echo\". Give it back the package of its stub, salon.….exercise.");
    }

    @Test
    void of_two_files_of_one_class_none_is_taken() throws IOException {
        write("new/YourEcho.java", ECHO);
        write("old/YourEcho.java", ECHO + "// older\n");
        Sources sources = read();
        assertThat(sources.files()).isEmpty();
        assertThat(sources.faults()).singleElement().asString()
                .contains("holds the same class as").endsWith("Hand in one of them.");
    }

    @Test
    void a_file_that_is_there_twice_is_taken_once() throws IOException {
        write("new/YourEcho.java", ECHO);
        write("old/YourEcho.java", ECHO);
        assertThat(read()).isEqualTo(new Sources(Map.of("new/YourEcho.java", ECHO)));
    }

    @Test
    void a_folder_may_be_a_link_and_may_hold_the_archive_that_was_handed_in() throws IOException {
        Path ann = Files.createDirectory(folder.resolve("ann_17_file_"));
        Files.move(zip("YourEcho.java", ECHO.getBytes(StandardCharsets.UTF_8)), ann.resolve("tp1.zip"));
        Path link = Files.createSymbolicLink(folder.resolve("ann"), ann);
        assertThat(new Submission(link).sources(WORDS).files()).containsOnlyKeys("YourEcho.java");
    }

    @Test
    void an_archive_may_have_names_that_are_not_in_utf_8() throws IOException {
        Path archive = folder.resolve("ann.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive), Charset.forName("IBM850"))) {
            zip.putNextEntry(new ZipEntry("Réseaux/YourEcho.java"));
            zip.write(ECHO.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(new Submission(archive).sources(WORDS).files()).containsOnlyKeys("Réseaux/YourEcho.java");
    }

    @Test
    void text_without_an_end_is_read_in_no_time() throws IOException {
        write("YourEcho.java", "/* ".repeat(340_000));
        write("YourLines.java", "package" + " ".repeat(1_000_000));
        assertThat(read().files()).isEmpty();
    }

    @Test
    void bytes_that_are_no_utf_8_are_a_fault() throws IOException {
        Files.write(folder.resolve("YourEcho.java"), ("// é\n" + ECHO).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read().faults()).extracting(Fault::toString)
                .containsExactly("YourEcho.java: is not in UTF-8. Save it in that encoding.");
    }

    @Test
    void a_byte_order_mark_does_no_harm() throws IOException {
        write("YourEcho.java", "\uFEFF" + ECHO);
        assertThat(read().files()).containsEntry("YourEcho.java", ECHO);
    }

    @Test
    void a_link_is_not_followed() throws IOException {
        Path elsewhere = Files.writeString(Files.createTempFile("YourEcho", ".java"), ECHO);
        Files.createSymbolicLink(folder.resolve("YourEcho.java"), elsewhere);
        assertThat(read().faults()).extracting(Fault::toString)
                .containsExactly("YourEcho.java: is a link to another file. Hand in the file itself.");
    }

    @Test
    void more_than_two_hundred_files_are_passed_over() throws IOException {
        for (int i = 0; i < 202; i++) {
            write("C" + i + ".java", "package salon.echo.exercise;");
        }
        Sources sources = read();
        assertThat(sources.files()).hasSize(200);
        assertThat(sources.remarks()).singleElement().asString().contains("200 files that a submission may have: 2 (");
    }

    @Test
    void what_macos_puts_beside_each_file_is_not_looked_at() throws IOException {
        write("YourEcho.java", ECHO);
        for (String beside : List.of("._YourEcho.java", "__MACOSX/._YourEcho.java")) {
            Path file = folder.resolve(beside);
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[] {0, 5, 22, 7, (byte) 0xFF});
        }
        assertThat(read().faults()).isEmpty();
        assertThat(read().files()).containsOnlyKeys("YourEcho.java");
    }

    @Test
    void an_archive_is_read_like_a_folder() throws IOException {
        Path archive = zip("src/YourEcho.java", ECHO.getBytes(StandardCharsets.UTF_8));
        assertThat(new Submission(archive).sources(WORDS).files()).containsExactlyEntriesOf(
                Map.of("src/YourEcho.java", ECHO));
    }

    @Test
    void an_archive_that_would_unpack_to_gigabytes_is_read_no_further_than_it_may() throws IOException {
        Path archive = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("YourEcho.java"));
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(new byte[1 << 20]);
            }
        }
        assertThat(new Submission(archive).sources(WORDS).faults()).extracting(Fault::toString)
                .containsExactly("YourEcho.java: is larger than 1 MB.");
    }

    @Test
    void a_path_that_climbs_out_makes_an_archive_unreadable() throws IOException {
        Path archive = zip("../../YourEcho.java", ECHO.getBytes(StandardCharsets.UTF_8));
        assertThat(new Submission(archive).sources(WORDS).faults())
                .singleElement().asString().startsWith("The archive can not be read (");
    }

    @Test
    void an_archive_that_is_none_is_unreadable() throws IOException {
        Path archive = Files.writeString(folder.resolve("ann.zip"), "no archive");
        assertThat(new Submission(archive).sources(WORDS).faults())
                .singleElement().asString().startsWith("The archive can not be read (");
    }

    @Test
    void of_several_archives_none_is_taken_and_another_kind_is_named() throws IOException {
        zip("YourEcho.java", ECHO.getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve("echo.RAR"), "another kind");
        assertThat(read().faults()).isEmpty();
        Files.writeString(folder.resolve("older.zip"), "an archive, too");
        assertThat(read().faults()).extracting(Fault::toString)
                .containsExactly("There are 2 archives and no Java file. Hand in one archive.");
        Files.delete(folder.resolve("older.zip"));
        Files.delete(folder.resolve("ann.zip"));
        assertThat(read().faults()).extracting(Fault::toString).containsExactly(
                "An archive of this kind can not be opened: echo.RAR. Hand in a zip archive, or the files.");
    }

    @Test
    void an_exercise_without_a_package_is_a_fault() throws IOException {
        write("YourEcho.java", "public class YourEcho {}\n");
        assertThat(read().faults()).extracting(Fault::toString).containsExactly(
                "YourEcho.java: has no package. Give it back the package of its stub, salon.….exercise.");
    }

    private Sources read() {
        return new Submission(folder).sources(WORDS);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path zip(String path, byte[] bytes) throws IOException {
        Path archive = folder.resolve("ann.zip");
        try (OutputStream out = Files.newOutputStream(archive); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(bytes);
        }
        return archive;
    }
}
