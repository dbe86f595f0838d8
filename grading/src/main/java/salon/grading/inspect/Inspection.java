package salon.grading.inspect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import salon.grading.Course;
import salon.grading.Words;
import salon.grading.compile.Compiled;
import salon.grading.compile.Fault;
import salon.testing.TaskInfo;

/**
 * Finds what a submission's classes use and no solution needs: from processes and reflection, which the list of what is
 * allowed does not have, to the reference of the very task. Only what an exercise's class reaches is looked at, and
 * {@linkplain #reachedBy only that} is to be run. Safe for any thread: what it keeps is.
 */
public final class Inspection implements Function<Compiled, List<Fault>> {
    private static final Pattern EXERCISE = Pattern.compile("salon\\.\\w+\\.exercise\\.[^.]+");

    private final AllowList allowed = AllowList.load();
    private final Steps steps = new Steps();
    private final Map<String, List<String>> tasks = new TreeMap<>();
    private final Words words;

    /** For the tasks of a course. */
    public Inspection(Course course, Words words) {
        this.words = words;
        for (TaskInfo task : course.tasks()) {
            tasks.computeIfAbsent(course.exercise(task), _ -> new ArrayList<>()).add(task.number());
        }
    }

    @Override
    public List<Fault> apply(Compiled compiled) {
        Map<String, Reading> own = read(compiled);
        List<Fault> faults = new ArrayList<>();
        own.forEach((name, reading) -> {
            if (!EXERCISE.matcher(name).matches()) { // its source spelled that so that it was not seen before
                faults.add(new Fault(reading.file(), 0, words.say("refused.package", name)));
            }
        });
        tasks.forEach((exercise, numbers) -> {
            Reading reading = own.get(exercise);
            if (reading != null) {
                faults.addAll(faults(reading, new Refusals(allowed, steps, words, numbers, exercise, own), own));
            }
        });
        return faults;
    }

    /** What was looked at for an exercise, which is among the classes: what it would use beside that is not there, rather than unseen. */
    public Compiled reachedBy(String exercise, Compiled compiled) {
        Map<String, Reading> own = read(compiled);
        Map<String, byte[]> classes = new TreeMap<>(compiled.classes());
        Reading reading = Objects.requireNonNull(own.get(exercise));
        classes.keySet().retainAll(reached(reading, own).stream().map(Reading::name).toList());
        return new Compiled(classes, compiled.origins(), compiled.faults());
    }

    private static Map<String, Reading> read(Compiled compiled) {
        Map<String, Reading> own = new TreeMap<>();
        compiled.classes().forEach((name, bytes) ->
                own.put(name, Reading.of(compiled.origins().getOrDefault(name, name), bytes)));
        return own;
    }

    private List<Fault> faults(Reading exercise, Refusals refusals, Map<String, Reading> own) {
        String file = exercise.file();
        List<Fault> faults = new ArrayList<>();
        for (Reading reading : reached(exercise, own)) {
            for (Fault fault : refusals.of(reading)) {
                faults.add(fault.file().equals(file) ? fault
                        : new Fault(file, 0, words.say("refused.through", fault)));
            }
        }
        return faults;
    }

    /** The class and those of the same submission that it makes use of, directly or not, with those inside them. */
    private static Set<Reading> reached(Reading exercise, Map<String, Reading> own) {
        Set<Reading> seen = new LinkedHashSet<>(Set.of(exercise));
        Deque<Reading> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Reading next = open.pop();
            Stream.concat(Stream.of(next.name()), next.exercises())
                    .flatMap(owner -> own.entrySet().stream().filter(one -> isInside(one.getKey(), owner)))
                    .map(Map.Entry::getValue)
                    .filter(seen::add)
                    .forEach(open::push);
        }
        return seen;
    }

    private static boolean isInside(String name, String outer) {
        return name.startsWith(outer) && (name.length() == outer.length() || name.charAt(outer.length()) == '$');
    }
}
