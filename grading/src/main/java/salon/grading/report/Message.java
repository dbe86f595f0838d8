package salon.grading.report;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import salon.grading.TestResult;
import salon.testing.TaskInfo;
import salon.threads.schedules.Schedules;

/**
 * A failure's message, in the pieces in which it is shown.
 *
 * @param lead what went wrong: all before the first empty line
 * @param story what led to it, as far as a page has room; may be empty
 * @param isCut whether there is more
 */
record Message(String lead, String story, boolean isCut) {
    private static final int LINES = 60;

    /** Without where to read on, which each report has in a place of its own. */
    static Message of(TaskInfo task, TestResult test) {
        String text = Text.printable(test.message().replace(task.readOn(), ""));
        String told = text.split(Pattern.quote(Schedules.RECORDING), 2)[0]; // what follows is for those who know Lincheck
        String[] parts = told.strip().split("\\n\\s*\\n", 2);
        String story = parts.length == 1 ? "" : parts[1].stripTrailing();
        boolean isCut = told.length() < text.length()
                || parts[0].lines().count() > LINES || story.lines().count() > LINES;
        return new Message(beginning(parts[0]), beginning(story), isCut);
    }

    private static String beginning(String text) {
        return text.lines().limit(LINES).collect(Collectors.joining("\n"));
    }
}
