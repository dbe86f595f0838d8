package salon.docs;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.Code;

/** What a page names in backticks is there. That it is the name of a type, a file, a package shows in its form. */
final class Names implements Check {
    private static final Pattern TYPE = Pattern.compile("([A-Z]+[a-z]\\w*)(?:\\.(\\w+)(?:\\(.*\\))?)?");
    private static final Pattern SOURCE = Pattern.compile("[\\w/.-]+\\.java");
    private static final Pattern QUALIFIED = Pattern.compile("salon(?:\\.[a-z]\\w*)+(?:\\.[A-Z]\\w*)?");
    private static final Pattern RUN_CONFIGURATION = Pattern.compile("\\d\\.\\d(?:-\\d\\.\\d)* \\w+");

    /** People, values, types of libraries, and one of the JDK's Javadoc. */
    private static final Set<String> KNOWN =
            Set.of("Ada", "TestUser5", "Total", "NaN", "JsonReader", "Strictness", "SerialExecutor");

    @Override
    public Stream<Finding> findings(Repository repository) {
        Types types = Types.of(repository);
        return repository.pages().stream().flatMap(page -> page.all(Code.class).stream()
                .filter(code -> !isThere(repository, types, code.getLiteral()))
                .map(code -> page.finding(code, "there is no " + code.getLiteral())));
    }

    private static boolean isThere(Repository repository, Types types, String name) {
        if (SOURCE.matcher(name).matches()) {
            return ends(repository, "/" + name);
        }
        Matcher type = TYPE.matcher(name);
        if (type.matches()) {
            return isType(repository, types, type.group(1), type.group(2));
        }
        if (QUALIFIED.matcher(name).matches()) {
            String path = "/java/" + name.replace('.', '/');
            return ends(repository, path) || ends(repository, path + ".java");
        }
        if (RUN_CONFIGURATION.matcher(name).matches()) {
            return repository.paths().contains(".run/%s.run.xml".formatted(name.replace(' ', '-')));
        }
        return true;
    }

    private static boolean isType(Repository repository, Types types, String type, String member) {
        if (member == null || !types.hasOurs(type)) {
            return types.has(type) || KNOWN.contains(type);
        }
        Pattern word = Pattern.compile("\\b" + member + "\\b");
        return types.sources().getOrDefault(type, Set.of()).stream()
                .anyMatch(path -> word.matcher(repository.text(path)).find());
    }

    private static boolean ends(Repository repository, String ending) {
        return repository.paths().stream().anyMatch(path -> path.endsWith(ending));
    }
}
