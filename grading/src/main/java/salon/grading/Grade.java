package salon.grading;

import java.util.List;

/**
 * What became of one student's submission.
 *
 * @param student the name of the submission's folder or archive: written by somebody else, so never trusted
 * @param tasks every task of the run in the order of their numbers, also when nothing of the submission compiles
 * @param remarks what the grader has to say beside the tests, a sentence each: compile errors, refusals, files left out
 * @param hints what is worth a look, and does not count
 */
public record Grade(String student, List<TaskResult> tasks, List<String> remarks, List<Hint> hints) {
    /** Keeps copies of the lists. */
    public Grade {
        tasks = List.copyOf(tasks);
        remarks = List.copyOf(remarks);
        hints = List.copyOf(hints);
    }

    /** Without hints. */
    public Grade(String student, List<TaskResult> tasks, List<String> remarks) {
        this(student, tasks, remarks, List.of());
    }

    /** The same with these hints. */
    public Grade with(List<Hint> hints) {
        return new Grade(student, tasks, remarks, hints);
    }
}
