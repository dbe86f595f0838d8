package salon.docs;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import salon.testing.TaskInfo;

/** Every task that a sentence speaks of is one of the course's. */
final class TaskNumbers implements Check {
    private static final Pattern SPOKEN_OF =
            Pattern.compile("(?i)\\b(?:tasks?|tâches?)\\s+\\d\\.\\d(?:(?:,| and| to| or| et| à| ou)\\s+\\d\\.\\d)*");
    private static final Pattern NUMBER = Pattern.compile("\\d\\.\\d");

    static boolean exists(String number) {
        return TaskInfo.all().stream().anyMatch(task -> task.number().equals(number));
    }

    @Override
    public Stream<Finding> findings(Repository repository) {
        return repository.pages().stream().flatMap(TaskNumbers::look);
    }

    private static Stream<Finding> look(Page page) {
        String prose = page.prose();
        return SPOKEN_OF.matcher(prose).results()
                .flatMap(tasks -> NUMBER.matcher(tasks.group()).results().map(MatchResult::group)
                        .filter(number -> !exists(number))
                        .map(number -> new Finding(page.path(), Language.lineOf(prose, tasks.start()),
                                "there is no task " + number)));
    }
}
