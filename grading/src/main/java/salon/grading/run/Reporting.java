package salon.grading.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import salon.grading.ClassReport;
import salon.grading.Grade;
import salon.grading.marks.ClassMarks;
import salon.grading.marks.Scheme;
import salon.grading.report.Reports;

/** Keeps the reports at what is known of a run. Used by one thread. */
final class Reporting {
    private final Reports reports;
    private final Scheme scheme;
    private final ClassReport run;
    private final List<Grade> grades = new ArrayList<>();

    Reporting(Reports reports, Scheme scheme, ClassReport run) {
        this.reports = reports;
        this.scheme = scheme;
        this.run = run;
    }

    /** Shows one more grade. */
    void add(Grade grade) throws IOException {
        grades.add(grade);
        reports.add(marks(), grade);
    }

    /** Writes what makes sense only of the whole class. */
    void end() throws IOException {
        reports.write(marks());
    }

    private ClassMarks marks() {
        return new ClassMarks(run.with(grades), scheme, LocalDate.now());
    }
}
