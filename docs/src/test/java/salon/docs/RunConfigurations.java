package salon.docs;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import salon.testing.TaskInfo;

/**
 * The IDEs' files in {@code .run} and {@code .vscode} are well-formed, name classes, modules, tests and commands that
 * are there, and have the tests of every task.
 */
final class RunConfigurations implements Check {
    private static final String TASKS = ".vscode/tasks.json";

    @Override
    public Stream<Finding> findings(Repository repository) {
        List<Rule> rules = rules(repository);
        return Stream.concat(
                repository.paths().stream()
                        .filter(path -> path.matches("\\.run/.*\\.xml|\\.vscode/.*\\.json"))
                        .flatMap(path -> Stream.concat(form(repository, path), names(repository, path, rules))),
                TaskInfo.all().stream().flatMap(task -> tests(repository, task)));
    }

    private static List<Rule> rules(Repository repository) {
        Build build = Build.of(repository);
        List<Rule> own = List.of(
                Rule.names("\"(salon\\.[\\w.]+\\.[A-Z]\\w*)\"", type -> hasType(repository, type), "there is no %s"),
                Rule.names("(?:<module name=|\"projectName\": |\"value\": )\"([a-z0-9]+(?:-[a-z]+)?)[ \"]",
                        build.modules()::contains, "there is no module %s"),
                Rule.names("\"label\": \"(\\d\\.\\d .*)\"", RunConfigurations::isTask, "there is no task \"%s\""));
        return Stream.concat(Commands.rules(repository).stream(), own.stream()).toList();
    }

    private static Stream<Finding> form(Repository repository, String path) {
        try {
            String text = repository.text(path);
            if (path.endsWith(".xml")) {
                Build.xml(text);
            } else {
                var _ = JsonParser.parseString(text);
            }
            return Stream.empty();
        } catch (IllegalArgumentException | JsonParseException e) {
            return Stream.of(new Finding(path, 1, "this is not well-formed: " + e.getMessage()));
        }
    }

    private static Stream<Finding> names(Repository repository, String path, List<Rule> rules) {
        List<String> lines = repository.text(path).lines().toList();
        return IntStream.range(0, lines.size()).boxed().flatMap(i -> rules.stream()
                .flatMap(rule -> rule.broken(lines.get(i)))
                .map(says -> new Finding(path, i + 1, says)));
    }

    private static Stream<Finding> tests(Repository repository, TaskInfo task) {
        boolean inIdea = repository.paths().stream()
                .anyMatch(path -> path.matches("\\.run/.*\\b%s\\b.*".formatted(task.number().replace(".", "\\."))));
        boolean inCode = repository.paths().contains(TASKS)
                && repository.text(TASKS).contains("\"" + task.number() + " ");
        return inIdea && inCode
                ? Stream.empty()
                : Stream.of(new Finding(inIdea ? TASKS : ".run", 1,
                        "the tests of task %s are missing".formatted(task.number())));
    }

    private static boolean isTask(String name) {
        return TaskInfo.all().stream().anyMatch(task -> name.equals(task.number() + " " + task.title()));
    }

    private static boolean hasType(Repository repository, String type) {
        return repository.paths().stream().anyMatch(path -> path.endsWith("/java/" + type.replace('.', '/') + ".java"));
    }
}
