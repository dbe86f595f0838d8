package salon.grading.progress;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Where boards are shown. One after another takes the same place, if it is a terminal that can do so. */
record Screen(PrintWriter out, Ansi ansi) {
    private static final String FROM_THE_TOP = "\033[H\033[2J";
    private static final String LINE_ANEW = "\r\033[K";

    void clear() {
        show(FROM_THE_TOP);
    }

    /** Shows a word for as long as nothing else is there. */
    void meanwhile(String word) {
        show(LINE_ANEW + word);
    }

    void board(List<String> lines) {
        show(LINE_ANEW);
        lines.forEach(out::println);
        out.flush();
    }

    /** What is only for the moment is not for a file. */
    private void show(String forTheMoment) {
        if (ansi.enabled()) {
            out.print(forTheMoment);
            out.flush();
        }
    }
}
