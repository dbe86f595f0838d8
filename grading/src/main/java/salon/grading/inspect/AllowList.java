package salon.grading.inspect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the solutions of each task may use, as {@code allowed.txt} says it. Safe for any thread: it never changes. */
final class AllowList {
    private final List<Section> sections;

    private AllowList(List<Section> sections) {
        this.sections = sections;
    }

    /** A part of the list; of no tasks, it holds for all. */
    private record Section(Set<String> tasks, Map<String, Names> names) {
        boolean isFor(String task) {
            return tasks.isEmpty() || tasks.contains(task);
        }
    }

    /** The classes of a package, or the members of a class. */
    private record Names(List<Pattern> allowed, List<Pattern> refused) {
        static Names of(String line) {
            List<String> names = List.of(line.strip().split("\\s+", -1));
            return new Names(
                    names.stream().filter(name -> !name.startsWith("!")).map(Names::pattern).toList(),
                    names.stream().filter(name -> name.startsWith("!")).map(name -> pattern(name.substring(1))).toList());
        }

        private static Pattern pattern(String glob) {
            return Pattern.compile(Pattern.quote(glob).replace("*", "\\E.*\\Q"));
        }

        /** Whether a name is allowed, in one spelling or another, and refused in none. */
        boolean match(String... spellings) {
            return anyMatches(allowed, spellings) && !anyMatches(refused, spellings);
        }

        private static boolean anyMatches(List<Pattern> patterns, String... spellings) {
            return Arrays.stream(spellings)
                    .anyMatch(name -> patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches()));
        }
    }

    /** Reads the list. */
    static AllowList load() {
        List<Section> sections = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                AllowList.class.getResourceAsStream("allowed.txt"), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().map(line -> line.replaceAll("#.*", "").strip()).toList()) {
                if (line.startsWith("[")) {
                    Set<String> tasks = Set.copyOf(Pattern.compile("\\d\\.\\d").matcher(line).results()
                            .map(found -> found.group()).toList());
                    sections.add(new Section(tasks, new HashMap<>()));
                } else if (!line.isEmpty()) {
                    String[] parts = line.split(":", 2);
                    sections.getLast().names().put(parts[0], Names.of(parts[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AllowList(sections);
    }

    /** Whether a solution of the task may name this class. */
    boolean allowsClass(String task, String name) {
        int nested = name.indexOf('$');
        String outer = nested == -1 ? name : name.substring(0, nested);
        int dot = outer.lastIndexOf('.');
        return dot == -1 // a primitive type
                || names(task, outer).findAny().isPresent()
                || names(task, outer.substring(0, dot)).anyMatch(names -> names.match(outer.substring(dot + 1)));
    }

    /** Whether what the list says of the class, if it says anything, lets a solution of the task use this member. */
    boolean allowsMember(String task, String owner, Use use) {
        return use.member().isEmpty()
                || names(task, owner).allMatch(names -> names.match(use.member(), use.member() + use.parameters()));
    }

    private Stream<Names> names(String task, String of) {
        return sections.stream()
                .filter(section -> section.isFor(task) && section.names().containsKey(of))
                .map(section -> section.names().get(of));
    }
}
