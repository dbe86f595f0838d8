package salon.grading.mistakes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes a class of students out of the catalogue: each hands in a solution for every task of a step, right or wrong in
 * turn, so that all combinations differ.
 */
final class ClassOfStudents {
    private ClassOfStudents() {}

    /** Arguments: the step's number, how many students, and the folder to make. */
    public static void main(String[] args) throws IOException {
        int students = Integer.parseInt(args[1]);
        Map<String, List<Solution>> tasks = Solution.below(args[0] + ".").stream()
                .collect(groupingBy(solution -> solution.file().getFileName().toString(), TreeMap::new,
                        toList()));
        for (int student = 0; student < students; student++) {
            Path folder = Files.createDirectories(Path.of(args[2], "student-%03d".formatted(student + 1)));
            for (List<Solution> solutions : tasks.values()) {
                Solution own = solutions.get(student % solutions.size());
                Files.writeString(folder.resolve(own.file().getFileName()), own.text());
            }
        }
    }
}
