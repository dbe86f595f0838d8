package salon.grading.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import salon.grading.Grade;
import salon.grading.Hint;
import salon.grading.Outcome;
import salon.grading.Words;
import salon.grading.marks.ClassMarks;
import salon.grading.marks.Scheme;
import salon.grading.marks.SchemeFile;
import salon.testing.TaskInfo;

class FormatsTest {
    private static final Grade ADA = Classes.grade("ada",
            Classes.passed("3.1"), Classes.failed("3.3", "Both saw one place free.\n\nada | bob"), Classes.toDo("3.4"));
    private static final Grade HOSTILE = new Grade(Classes.HOSTILE,
            List.of(Classes.result("3.3", Classes.test("it_does", Outcome.FAILED, Classes.HOSTILE))),
            List.of(Classes.HOSTILE), List.of(new Hint(Classes.HOSTILE, Classes.HOSTILE)));

    @TempDir
    private Path folder;

    @Test
    void csv_has_a_row_for_each_student() {
        assertThat(new Csv(Classes.of(ADA)).text()).isEqualTo("""
                student,points,of,3.1 points,3.1,3.3 points,3.3,3.4 points,3.4\r
                ada,4,15,4,passed,0,failed,0,to do\r
                """);
    }

    @Test
    void csv_quotes_what_has_commas_quotes_and_line_breaks_and_lets_no_cell_be_a_formula() {
        ClassMarks marks = Classes.of(Classes.grade("O, \"Ada\"\nL"), Classes.grade("=1+1"), Classes.grade("+1"),
                Classes.grade("-1"), Classes.grade("@SUM(A1)"), Classes.grade("\t=1"), Classes.grade("＝1"));
        assertThat(new Csv(marks).text().split("\r\n")).containsExactlyInAnyOrder("student,points,of",
                "\"O, \"\"Ada\"\"\nL\",0,0", "\"'=1+1\",0,0", "\"'+1\",0,0", "\"'-1\",0,0", "\"'@SUM(A1)\",0,0",
                "\"'\t=1\",0,0", "\"'＝1\",0,0");
    }

    @Test
    void json_follows_its_schema() throws IOException {
        ClassMarks marks = Classes.of(scheme("3.3.shown.from = 2026-12-02"), ADA, HOSTILE, Classes.grade("nobody"));
        new Reports(folder, Map.of()).write(marks);
        assertThat(errors(Files.readString(folder.resolve("grades.json")))).isEmpty();
    }

    @Test
    void the_schema_refuses_what_is_not_json_of_grades() {
        String grades = new JsonGrades(Classes.of(ADA)).text();
        assertThat(errors(grades.replace("\"outcome\": \"failed\"", "\"outcome\": \"almost\""))).isNotEmpty();
        assertThat(errors(grades.replace("\"points\": 4", "\"points\": -4"))).isNotEmpty();
        assertThat(errors(grades.replace("\"remarks\"", "\"notes\""))).isNotEmpty();
        assertThat(errors(grades.replace("\"folder\"", "\"place\""))).isNotEmpty();
    }

    private static List<?> errors(String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Reports.class.getResourceAsStream("grades.schema.json"))
                .validate(json, InputFormat.JSON);
    }

    @Test
    void json_has_what_is_known() {
        JsonObject grades = parse(new JsonGrades(Classes.of(ADA)).text());
        JsonObject ada = grades.getAsJsonArray("students").get(0).getAsJsonObject();
        assertThat(ada.get("points").getAsInt()).isEqualTo(4);
        JsonObject task = ada.getAsJsonArray("tasks").get(1).getAsJsonObject();
        assertThat(task.get("outcome").getAsString()).isEqualTo("failed");
        assertThat(task.getAsJsonArray("tests").get(1).getAsJsonObject().get("message").getAsString())
                .isEqualTo("Both saw one place free.\n\nada | bob");
    }

    @Test
    void junit_xml_counts_and_tells_what_became_of_each_test() throws Exception {
        Document report = xml(JUnitXml.of(List.of(ADA)));
        assertThat(elements(report, "testsuite")).extracting(suite -> suite.getAttribute("name"),
                        suite -> suite.getAttribute("tests"), suite -> suite.getAttribute("failures"),
                        suite -> suite.getAttribute("skipped"))
                .containsExactly(
                        tuple("ada: 3.1 A thread per client", "1", "0", "0"),
                        tuple("ada: 3.3 Count clients", "2", "1", "0"),
                        tuple("ada: 3.4 Register", "1", "0", "1"));
        Element failure = elements(report, "failure").getFirst();
        assertThat(failure.getAttribute("message")).isEqualTo("Both saw one place free.");
        assertThat(failure.getTextContent()).isEqualTo("Both saw one place free.\n\nada | bob");
    }

    @Test
    void junit_xml_is_xml_whatever_a_student_wrote() throws Exception {
        Element failure = elements(xml(JUnitXml.of(List.of(HOSTILE))), "failure").getFirst();
        assertThat(failure.getTextContent()).isEqualTo(Text.printable(Classes.HOSTILE)).contains("<script>", "]]>");
    }

    @Test
    void markdown_has_a_table_and_tells_each_failure() {
        assertThat(new Markdown(Classes.of(ADA).all().getFirst()).text()).isEqualTo("""
                ## 4 of 15 points

                | | task | outcome | points |
                |---|---|---|---:|
                | ✓ | 3.1 A thread per client | passed | 4 of 4 |
                | ✗ | 3.3 Count clients | failed | 0 of 5 |
                | ○ | 3.4 Register | to do, builds on 3.3, not passed | 0 of 6 |

                ### ✗ 3.3 Count clients

                Failed first: *no more enter than there are places*

                ```text
                Both saw one place free.
                ```

                <details><summary>How it came about</summary>

                ```text
                ada | bob
                ```

                </details>

                **A question that may help.** %s
                Read on in `step3-threads/README.md`.
                """.formatted(TaskInfo.of("3.3").hint()));
    }

    @Test
    void markdown_keeps_what_a_student_wrote_between_fences_that_it_does_not_end() {
        String code = Text.printable(Classes.HOSTILE);
        String text = new Markdown(Classes.of(HOSTILE).all().getFirst()).text();
        assertThat(text).contains("````text\n" + code + "\n````\n");
        assertThat(text.replaceAll("(?s)````text\n.*?\n````\n", "")).doesNotContain("<script>", "@team", "](y)");
    }

    @Test
    void feedback_that_is_too_long_for_a_comment_says_where_the_rest_is() {
        Grade grade = Classes.grade("ada", Classes.failed("3.3", "one"), Classes.failed("3.4", "x".repeat(70_000)));
        assertThat(new Markdown(Classes.of(grade).all().getFirst()).text())
                .contains("```text\none\n```").hasSizeLessThan(60_100).endsWith("it stands in index.html.\n");
    }

    @Test
    void gradescope_has_a_test_for_each_task() {
        JsonObject results = parse(Gradescope.of(Classes.of(ADA), ADA));
        assertThat(results.get("score").getAsInt()).isEqualTo(4);
        assertThat(results.get("stdout_visibility").getAsString()).isEqualTo("hidden");
        JsonObject failed = results.getAsJsonArray("tests").get(1).getAsJsonObject();
        assertThat(failed.get("number").getAsString()).isEqualTo("3.3");
        assertThat(failed.get("score").getAsInt()).isZero();
        assertThat(failed.get("max_score").getAsInt()).isEqualTo(5);
        assertThat(failed.get("status").getAsString()).isEqualTo("failed");
        assertThat(failed.get("visibility").getAsString()).isEqualTo("visible");
        assertThat(failed.get("output").getAsString())
                .contains("no more enter than", "Both saw", "ada | bob", "README");
    }

    @Test
    void gradescope_hides_what_is_hidden_and_lets_nothing_visible_tell_of_it() throws IOException {
        Grade grade = Classes.grade("ada", Classes.failed("3.3", "Both saw"), Classes.passed("3.4"));
        String text = Gradescope.of(
                Classes.of(scheme("3.3.shown.from = 2026-12-02", "prerequisites = condition"), grade), grade);
        JsonObject results = parse(text);
        assertThat(results.get("score").getAsInt()).as("the instructor's").isZero();
        JsonObject hidden = results.getAsJsonArray("tests").get(0).getAsJsonObject();
        assertThat(hidden.get("visibility").getAsString()).isEqualTo("hidden");
        assertThat(results.getAsJsonArray("tests").get(1).toString()).contains("\"score\":6").doesNotContain("3.3");
    }

    @Test
    void classroom_50_gets_exactly_what_it_asks_for_from_its_runner_and_nothing_elsewhere() throws IOException {
        Map<String, String> runner = new HashMap<>(Map.of("CLASSROOM", "threads", "ASSIGNMENT", "step3",
                "SUBMISSION_TAG", "submit/2026-11-24T12-00-00Z-a1b2c3d", "COMMIT_URL", "c", "RELEASE_URL", "r"));
        ClassMarks marks = Classes.of(scheme("3.4.shown.from = 2026-12-02"), ADA);
        Instant now = Instant.parse("2026-11-24T12:00:00.5Z");
        JsonObject result = parse(Classroom50.of(marks.shown(ADA), runner, now).orElseThrow());
        assertThat(result.toString()).startsWith("""
                {"schema":"classroom50/result/v1","classroom":"threads","assignment":"step3",\
                "submission":"submit/2026-11-24T12-00-00Z-a1b2c3d","commit":"c","release":"r","review":"c",\
                "datetime":"2026-11-24T12:00:00Z","score":4,"max-score":9,"tests":[{\
                "test-name":"3.1 A thread per client","passed":true,"score":4,"max-score":4,""");
        assertThat(result.getAsJsonArray("tests")).extracting(JsonElement::getAsJsonObject)
                .extracting(test -> test.get("passed").getAsBoolean()).containsExactly(true, false);
        assertThat(Classroom50.of(marks.shown(ADA), Map.of(), Instant.EPOCH)).isEmpty();
        runner.put("REVIEW_URL", "all");
        assertThat(Classroom50.of(marks.shown(ADA), runner, now).orElseThrow()).contains("\"review\": \"all\"");
    }

    private Scheme scheme(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("points.properties"), List.of(lines));
        return SchemeFile.read(file, new Words(Locale.ENGLISH));
    }

    private static JsonObject parse(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }
}
