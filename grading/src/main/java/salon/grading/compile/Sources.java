package salon.grading.compile;

import java.util.List;
import java.util.Map;

/**
 * What was found in a submission.
 *
 * @param files the text of each file that may be compiled, by its path as the student knows it
 * @param faults the files that would count and can not be taken
 * @param remarks what was passed over
 */
public record Sources(Map<String, String> files, List<Fault> faults, List<String> remarks) {
    /** Of files that have nothing against them. */
    public Sources(Map<String, String> files) {
        this(files, List.of(), List.of());
    }
}
