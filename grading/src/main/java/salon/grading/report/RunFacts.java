package salon.grading.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import salon.grading.ClassReport;

/** How the grades came about: where, when, and what to type to have them again. */
record RunFacts(ClassReport report) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    String html() {
        return "<dl>\n%s%s%s%s%s</dl>\n".formatted(
                fact("graded", DATE.format(report.date())),
                fact("command", report.command()),
                fact("seed", String.valueOf(report.seed())),
                fact("machine", report.machine()),
                fact("protection", report.protection()));
    }

    private static String fact(String name, String value) {
        return Html.element("dt", name) + Html.element("dd", value);
    }
}
