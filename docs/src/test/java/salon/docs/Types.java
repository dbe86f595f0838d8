package salon.docs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The types that there are: those of the repository's sources, nested ones too, and the JDK's.
 *
 * @param sources the files in which a type of this simple name is declared
 */
record Types(Map<String, Set<String>> sources) {
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|interface|record|enum) ([A-Z]\\w*)");
    private static final Set<String> JDK = jdk();

    static Types of(Repository repository) {
        return new Types(repository.paths().stream()
                .filter(path -> path.matches("[\\w-]+/src/\\w+/java/.*\\.java"))
                .flatMap(path -> DECLARED.matcher(repository.text(path)).results()
                        .map(type -> Map.entry(type.group(1), path)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet()))));
    }

    boolean hasOurs(String type) {
        return sources.containsKey(type);
    }

    boolean has(String type) {
        return hasOurs(type) || JDK.contains(type);
    }

    /** The simple names of the JDK's classes, read from its image. */
    private static Set<String> jdk() {
        Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
        Set<String> names = new HashSet<>();
        try (Stream<Path> classes = Files.walk(modules)) {
            classes.map(file -> file.getFileName() + "")
                    .filter(name -> name.endsWith(".class"))
                    .forEach(name -> names.add(
                            name.substring(name.lastIndexOf('$') + 1, name.length() - ".class".length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
