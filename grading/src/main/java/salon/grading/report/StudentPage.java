package salon.grading.report;

import java.util.List;
import java.util.stream.Collectors;
import salon.grading.Hint;
import salon.grading.marks.Mark;
import salon.grading.marks.Marks;

/** What one student reads: the points, then task by task what became of it, what went wrong, and what may help. */
record StudentPage(Marks marks) {
    /** The whole file; the {@link Traces} that it links to lie beside it. */
    String html() {
        String student = marks.grade().student();
        return Html.page(student + " · Salon", """
                <header>
                <h1><bdi>%s</bdi></h1>
                <p class="points"><b>%d</b> of %d points</p>
                %s
                <nav aria-label="Tasks">
                %s</nav>
                </header>
                """.formatted(Html.text(student), marks.points(), marks.possible(),
                Html.bar(marks.points(), marks.possible()),
                marks.tasks().stream().map(StudentPage::link).collect(Collectors.joining()))
                + remarks() + tasks() + hints());
    }

    private static String link(Mark mark) {
        return "<a href=\"#t%s\">%s %1$s</a>\n".formatted(
                mark.task().number(), Html.sign(mark));
    }

    private String remarks() {
        return section("remarks", "Beside the tests", "", marks.grade().remarks().stream()
                .map(remark -> "<pre class=\"lead\">%s</pre>\n".formatted(Html.text(remark)))
                .toList());
    }

    private String tasks() {
        return marks.tasks().stream().map(mark -> new TaskSection(mark).html()).collect(Collectors.joining());
    }

    private String hints() {
        return section("hints", "Worth a look",
                "A program that reads code, SpotBugs, has found these. It may be wrong, and they do not count.",
                marks.grade().hints().stream().map(StudentPage::hint).toList());
    }

    private static String hint(Hint hint) {
        return "<p><code>%s</code> %s</p>\n".formatted(Html.text(hint.place()), Html.text(hint.text()));
    }

    private static String section(String kind, String title, String lead, List<String> parts) {
        return parts.isEmpty() ? "" : "<section class=\"%s\">\n<h2>%s</h2>\n%s%s</section>\n".formatted(
                kind, title, Html.element("p", lead), String.join("", parts));
    }
}
