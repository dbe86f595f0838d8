package salon.grading.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import salon.grading.Grade;
import salon.grading.Hint;
import salon.grading.Outcome;
import salon.grading.Words;
import salon.grading.marks.ClassMarks;
import salon.grading.marks.Scheme;
import salon.grading.marks.SchemeFile;
import salon.testing.TaskInfo;
import salon.threads.schedules.Schedules;

class PagesTest {
    private static final String STORY = "Both saw one place free.\n\nada | bob\n 14 | 14";

    @TempDir
    private Path folder;

    @Test
    void the_class_page_has_a_row_for_each_student_and_a_sign_for_each_task() throws IOException {
        String page = write(Classes.of(
                Classes.grade("bob", Classes.passed("3.3"), Classes.toDo("3.4")),
                Classes.grade("ada", Classes.failed("3.3", STORY), Classes.passed("3.4"))));
        assertThat(page).containsSubsequence(
                ">3.3</button>", ">3.4</button>",
                ">ada</bdi>", "aria-label=\"failed\">✗", "aria-label=\"passed\">✓",
                ">bob</bdi>", "aria-label=\"passed\">✓", "aria-label=\"to do\">○", "</tbody>");
        assertThat(page).contains("<b>2</b> submissions", "<b>5.5</b> of 11 points");
    }

    @Test
    void each_student_of_the_table_has_the_page_that_it_links_to() throws IOException {
        String page = write(Classes.of(
                Classes.grade("Ada L."), Classes.grade("Ada L!"), Classes.grade("../ada"), Classes.grade("")));
        List<String> links = Stream.of(page.split("<a href=\"")).skip(1).map(link -> link.split("\"")[0]).toList();
        assertThat(links).hasSize(4).doesNotHaveDuplicates()
                .allSatisfy(link -> assertThat(folder.resolve(link)).isRegularFile())
                .allSatisfy(link ->
                        assertThat(folder.resolve(link).normalize()).startsWith(folder.resolve("feedback")));
    }

    @Test
    void a_students_page_tells_the_first_failure_its_story_and_what_may_help() throws IOException {
        write(Classes.of(Classes.grade("ada", Classes.failed("3.3", STORY + "\n" + TaskInfo.of("3.3").readOn()))));
        assertThat(student("index.html")).containsSubsequence(
                "<b>0</b> of 5 points", "3.3 Count clients", "no more enter than there are places",
                "Both saw one place free.</pre>", "ada | bob\n 14 | 14</pre>",
                "What may another thread do between", "step3-threads/README.md", "1 of 2 tests passed");
    }

    @Test
    void a_message_that_is_too_long_for_the_page_is_linked() throws IOException {
        String trace = "Both saw one place free.\n\n" + "a line\n".repeat(1000) + "the last line";
        write(Classes.of(Classes.grade("ada", Classes.failed("3.3", trace))));
        assertThat(student("index.html")).contains("<a href=\"3.3.txt\">").doesNotContain("the last line");
        assertThat(student("3.3.txt")).contains("no more enter than there are places", "the last line");
    }

    @Test
    void what_failed_after_the_first_is_linked() throws IOException {
        write(Classes.of(Classes.grade("ada", Classes.failedTwice("3.3"))));
        assertThat(student("index.html")).contains("<a href=\"3.3.txt\">");
        assertThat(student("3.3.txt")).contains("one", "two");
    }

    @Test
    void who_has_only_to_make_it_compile_is_asked_nothing() throws IOException {
        Grade grade = Classes.grade("ada", Classes.refused("3.3"));
        write(Classes.of(grade));
        String question = TaskInfo.of("3.3").hint();
        assertThat(student("index.html")).contains("; expected", "README.md").doesNotContain(question);
        assertThat(student("feedback.md")).contains("; expected", "README.md").doesNotContain(question);
        assertThat(PlainText.of(Classes.of(grade).all().getFirst().tasks().getFirst()))
                .contains("; expected", "README.md").doesNotContain(question);
    }

    @Test
    void names_stand_in_the_order_of_a_dictionary() throws IOException {
        assertThat(write(Classes.of(Classes.grade("Zoé"), Classes.grade("ben"), Classes.grade("Émile"))))
                .containsSubsequence(">ben</bdi>", ">Émile</bdi>", ">Zoé</bdi>");
    }

    @Test
    void of_a_schedule_the_story_is_told_and_the_recording_linked() throws IOException {
        String message = STORY + "\n\n" + Schedules.RECORDING + "see the end.\n\n| Thread 1 | Thread 2 |";
        write(Classes.of(Classes.grade("ada", Classes.failed("3.3", message))));
        assertThat(student("index.html"))
                .contains("ada | bob\n 14 | 14</pre>", "<a href=\"3.3.txt\">").doesNotContain("Thread 1");
        assertThat(student("3.3.txt")).contains("| Thread 1 | Thread 2 |");
    }

    @Test
    void what_a_student_wrote_is_text_and_nothing_else() throws IOException {
        Grade hostile = new Grade(Classes.HOSTILE,
                List.of(Classes.result("3.3", Classes.test("it_does", Outcome.FAILED, Classes.HOSTILE))),
                List.of(Classes.HOSTILE), List.of(new Hint(Classes.HOSTILE, Classes.HOSTILE)));
        String page = write(Classes.of(hostile));
        String students = Files.readString(StudentFolder.of(Classes.HOSTILE).below(folder).resolve("index.html"));
        assertThat(List.of(page, students)).allSatisfy(html -> assertThat(html)
                .doesNotContain("<script>alert", "</pre></script>", "\u0000", "\u202E", "\"'&amp;")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;amp;"));
        assertThat(page.split("<script>")).as("scripts").hasSize(2);
    }

    @Test
    void a_hidden_task_is_the_instructors_alone() throws IOException {
        String page = write(Classes.of(scheme("3.3.shown.from = 2026-12-02"),
                Classes.grade("ada", Classes.failed("3.3", STORY), Classes.passed("3.4"))));
        assertThat(page).contains("Both saw one place free.", "until 2026-12-02");
        assertThat(student("index.html"))
                .contains("3.4 Register", "<b>6</b> of 6 points").doesNotContain("3.3", "Both saw");
        assertThat(StudentFolder.of("ada").below(folder).resolve("3.3.txt")).doesNotExist();
    }

    @Test
    void what_is_hidden_again_is_taken_away() throws IOException {
        Grade ada = Classes.grade("ada", Classes.failed("3.3", STORY));
        write(Classes.of(ada));
        assertThat(student("3.3.txt")).contains("Both saw");
        write(Classes.of(scheme("3.3.shown.from = 2026-12-02"), ada));
        assertThat(StudentFolder.of("ada").below(folder).resolve("3.3.txt")).doesNotExist();
    }

    @Test
    void the_page_is_there_while_the_class_is_being_graded() throws IOException {
        Grade ada = Classes.grade("ada", Classes.passed("3.3"));
        ClassMarks both = Classes.of(ada, Classes.grade("bob"));
        ClassMarks one = new ClassMarks(both.report().with(List.of(ada)), both.scheme(), Classes.DAY);
        new Reports(folder, Map.of()).add(one, ada);
        assertThat(Files.readString(folder.resolve("index.html"))).contains("<b>1</b> of 2 submissions");
        assertThat(student("index.html")).contains("<b>5</b> of 5 points");
    }

    private String write(ClassMarks marks) throws IOException {
        new Reports(folder, Map.of()).write(marks);
        return Files.readString(folder.resolve("index.html"));
    }

    private Scheme scheme(String line) throws IOException {
        return SchemeFile.read(Files.writeString(folder.resolve("points"), line), new Words(Locale.ENGLISH));
    }

    private String student(String file) throws IOException {
        return Files.readString(StudentFolder.of("ada").below(folder).resolve(file));
    }
}
