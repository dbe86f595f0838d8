package salon.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/**
 * What a lesson's class declares, for the names of its figures. JMH's file has the parameters by the alphabet; readers
 * expect them as the class has them. Immutable.
 *
 * @param parameters the names of its parameters, those of its superclass first
 * @param several    whether it has several methods that JMH measures
 */
public record Declared(List<String> parameters, boolean several) {
    private static final Declared UNKNOWN = new Declared(List.of(), true);

    /** What this class declares; nothing, and maybe several methods, if there is no such class here. */
    public static Declared by(String className) {
        try {
            Class<?> lesson = Class.forName(className, false, Declared.class.getClassLoader());
            return new Declared(parameters(lesson), methods(lesson) > 1);
        } catch (ClassNotFoundException e) {
            return UNKNOWN; // measured by a version that has other lessons, or by somebody else's benchmark
        }
    }

    private static List<String> parameters(Class<?> lesson) {
        List<String> names = new ArrayList<>();
        if (lesson.getSuperclass() != null) {
            names.addAll(parameters(lesson.getSuperclass()));
        }
        Stream.of(lesson.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Param.class))
                .forEach(field -> names.add(field.getName()));
        return names;
    }

    private static long methods(Class<?> lesson) {
        return Stream.of(lesson.getMethods()).filter(method -> method.isAnnotationPresent(Benchmark.class)).count();
    }

    /** A figure's parameters in their order, as {@link #shown}; what the class does not declare comes last. */
    public Map<String, String> inOrder(String method, Map<String, String> given, int threads) {
        Map<String, String> ordered = new LinkedHashMap<>();
        if (several) {
            ordered.put("method", method);
        }
        Stream.concat(parameters.stream().filter(given::containsKey), given.keySet().stream())
                .forEach(name -> ordered.putIfAbsent(name, shown(given.getOrDefault(name, ""))));
        if (threads > 1) {
            ordered.put("x", "x" + threads);
        }
        return ordered;
    }

    /** A figure's name, from its lesson's and its parameters as they are shown. */
    public static String name(String lesson, Map<String, String> shown) {
        return Stream.concat(Stream.of(lesson), shown.values().stream()).collect(Collectors.joining(" "));
    }

    /** A constant's name as people read it, such as {@code pool-4}; anything else as it is. */
    static String shown(String value) {
        return value.matches("[A-Z][A-Z0-9_]*") ? value.toLowerCase(Locale.ROOT).replace('_', '-') : value;
    }
}
