package salon.grading.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import salon.grading.Grade;
import salon.grading.marks.ClassMarks;
import salon.grading.marks.Marks;
import salon.grading.marks.Rule;

/**
 * Writes the reports of a class into a folder. Earlier ones are replaced, each file in one move, so that who reads one
 * while the class is being graded reads a whole one.
 *
 * @param environment of the process, in which Classroom 50 tells about the submission
 */
public record Reports(Path folder, Map<String, String> environment) {
    /** Writes them all. */
    public void write(ClassMarks marks) throws IOException {
        for (Grade grade : marks.report().grades()) {
            write(marks, grade);
        }
        write("grades.csv", new Csv(marks).text());
        write("grades.json", new JsonGrades(marks).text());
        write("grades.schema.json", schema());
        write("junit.xml", JUnitXml.of(marks.report().grades()));
        write("index.html", new ClassPage(marks).html());
    }

    /** Writes what there is to read while other submissions are graded: a student's own, and the class's page. */
    public void add(ClassMarks marks, Grade grade) throws IOException {
        write(marks, grade);
        write("index.html", new ClassPage(marks).html());
    }

    private void write(ClassMarks all, Grade grade) throws IOException {
        Marks marks = all.shown(grade);
        Path own = StudentFolder.of(grade.student()).below(folder);
        write(own.resolve("index.html"), new StudentPage(marks).html());
        write("gradescope/" + own.getFileName() + ".json", Gradescope.of(all, grade));
        write(own.resolve("feedback.md"), new Markdown(marks).text());
        for (Rule rule : all.scheme().rules()) {
            String traces = marks.of(rule.task()).map(Traces::of).orElse("");
            write(own.resolve(Traces.file(rule.task())), traces);
        }
        write(own.resolve("result.json"), Classroom50.of(marks, environment, all.report().date()).orElse(""));
    }

    private static String schema() throws IOException {
        try (InputStream in = Reports.class.getResourceAsStream("grades.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void write(String file, String text) throws IOException {
        write(folder.resolve(file), text);
    }

    /** Nothing to write means that no file is left, not even that of an earlier run. */
    private static void write(Path file, String text) throws IOException {
        if (text.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Files.createDirectories(file.getParent());
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
