package salon.grading.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import salon.grading.Grade;
import salon.grading.marks.ClassMarks;
import salon.grading.marks.Mark;
import salon.grading.marks.Marks;

/** Writes all reports of a class into one folder. Earlier ones are replaced, each in one move, so readers see whole files. */
public record Reports(Path folder) {
    /** All of them, also of a class that is not yet graded to the end. */
    public void write(ClassMarks marks) throws IOException {
        for (Grade grade : marks.report().grades()) {
            writeStudent(marks.shown(grade));
        }
        write(folder.resolve("index.html"), new ClassPage(marks).html());
    }

    private void writeStudent(Marks marks) throws IOException {
        Path own = StudentFolder.of(marks.grade().student()).below(folder);
        write(own.resolve("index.html"), new StudentPage(marks).html());
        for (Mark mark : marks.tasks()) {
            String traces = new Traces(mark).text();
            if (!traces.isEmpty()) {
                write(own.resolve(Traces.file(mark)), traces);
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
