package salon.docs;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every command that a page names can be given: the launcher knows it, Maven has its profiles and modules, and its test
 * is there. What a block of {@code sh} has must be one of the two: the launcher's are run by {@link LauncherTest},
 * Maven's by CI.
 */
final class Commands implements Check {
    private static final Pattern TESTED = Pattern.compile("(?:-pl +([\\w-]+)[^\"]* )?-Dtest=(\\w+)");

    /** What holds for a command, wherever it is written. */
    static List<Rule> rules(Repository repository) {
        Build build = Build.of(repository);
        return List.of(
                Rule.names("(?:\\./salon|\\.\\\\\\\\salon\\.cmd) +([a-z][\\w-]*)", build.commands()::contains,
                        "the launcher has no command %s"),
                Rule.names("mvn .*-P *(\\w+)", build.profiles()::contains, "pom.xml has no profile %s"),
                Rule.names("mvn .*-pl +([\\w-]+)", build.modules()::contains, "there is no module %s"),
                new Rule(TESTED, found -> isTest(repository, found),
                        "this runs no test: there is no %s in the module"));
    }

    @Override
    public Stream<Finding> findings(Repository repository) {
        List<Rule> rules = rules(repository);
        return repository.pages().stream().flatMap(page -> Stream.concat(
                Command.on(page).flatMap(command -> rules.stream()
                        .flatMap(rule -> rule.broken(command.text())).map(command::finding)),
                Command.typed(page)
                        .filter(command -> !command.text().matches("(.* )?(\\./salon|mvn verify)( .*)?"))
                        .map(command -> command.finding("nothing runs this command but its reader"))));
    }

    private static boolean isTest(Repository repository, MatchResult tested) {
        String module = tested.group(1) == null ? "" : tested.group(1) + "/";
        return repository.paths().stream()
                .anyMatch(path -> path.startsWith(module) && path.endsWith("/" + tested.group(2) + ".java"));
    }
}
