package salon.grading;

import java.time.Instant;
import java.util.List;

/**
 * What became of a class, and how that was found out, so that somebody else can find it out again.
 *
 * @param submissions how many were handed in
 * @param grades one for each submission, as far as they are graded
 * @param date when the run began
 * @param seed what the run drew its order and inputs from
 * @param machine processors, memory, operating system and Java, in one line
 * @param protection what kept the students' code apart on this machine, in one line
 * @param command what was typed, such as {@code ./salon grade --submissions class --out report}
 */
public record ClassReport(
        int submissions, List<Grade> grades, Instant date, long seed, String machine, String protection,
        String command) {
    /** Keeps a copy of the list. */
    public ClassReport {
        grades = List.copyOf(grades);
    }

    /** The same run with these grades. */
    public ClassReport with(List<Grade> grades) {
        return new ClassReport(submissions, grades, date, seed, machine, protection, command);
    }
}
