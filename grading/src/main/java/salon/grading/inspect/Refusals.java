package salon.grading.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import salon.grading.Words;
import salon.grading.compile.Fault;

/**
 * What is refused to the class of one exercise.
 *
 * @param tasks the numbers of the tasks that it is for
 * @param own the classes of its submission
 */
record Refusals(
        AllowList allowed, Steps steps, Words words, List<String> tasks, String exercise, Map<String, Reading> own) {
    /** All that is refused in a class that the exercise reaches. */
    List<Fault> of(Reading reading) {
        Stream<Fault> natives = reading.hasNative()
                ? Stream.of(new Fault(reading.file(), 0, words.say("refused.native")))
                : Stream.empty();
        return Stream.concat(natives, reading.uses().stream().flatMap(use -> refusal(use)
                        .map(key -> new Fault(reading.file(), use.line(), words.say(key, use))).stream()))
                .distinct()
                .toList();
    }

    /** The key of the sentence, if there is something against a use. */
    private Optional<String> refusal(Use use) {
        if (isReference(use.owner()) || use.types().stream().anyMatch(this::isReference)) {
            return Optional.of("refused.reference");
        }
        if (!own.containsKey(use.owner()) && steps.lead(use.owner(), this::isReference)) {
            return Optional.of("refused.detour");
        }
        if (!allows(use.owner())) {
            return Optional.of("refused.class");
        }
        boolean ok = use.types().stream().allMatch(this::allows)
                && line(use).stream().allMatch(owner ->
                        tasks.stream().allMatch(task -> allowed.allowsMember(task, owner, use)));
        return ok ? Optional.empty() : Optional.of("refused.member");
    }

    /** Of {@code salon.echo.exercise.YourEcho}, {@code salon.echo.Echo} and what stands in it. */
    private boolean isReference(String name) {
        String reference = exercise.replace(".exercise.Your", ".");
        return !own.containsKey(name) && (name.equals(reference) || name.startsWith(reference + "$"));
    }

    private boolean allows(String name) {
        return own.containsKey(name) || tasks.stream().allMatch(task -> allowed.allowsClass(task, name));
    }

    /** The library's classes whose member it may be: its owner, or what the submission's own of that type inherit from. */
    private List<String> line(Use use) {
        return !own.containsKey(use.owner()) ? ancestors(use.owner()) : own.values().stream()
                .filter(reading -> !reading.isAbstract() && isA(reading.name(), use.owner()))
                .flatMap(reading -> inherited(reading.name(), use).stream())
                .distinct().toList();
    }

    private boolean isA(String name, String type) {
        return name.equals(type)
                || (own.containsKey(name) && own.get(name).supertypes().anyMatch(above -> isA(above, type)));
    }

    private List<String> inherited(String name, Use use) {
        String next = name;
        while (own.containsKey(next)) {
            if (own.get(next).declares(use)) {
                return List.of();
            }
            next = own.get(next).superclass();
        }
        return ancestors(next);
    }

    private static List<String> ancestors(String name) {
        List<String> line = new ArrayList<>();
        try {
            Class<?> next = Class.forName(name, false, Refusals.class.getClassLoader());
            for (; next != null; next = next.getSuperclass()) {
                line.add(next.getName());
            }
        } catch (ClassNotFoundException | LinkageError e) {
            line.add(name);
        }
        return line;
    }
}
