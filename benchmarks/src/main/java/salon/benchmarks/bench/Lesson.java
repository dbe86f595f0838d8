package salon.benchmarks.bench;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import salon.benchmarks.report.Declared;

/** A lesson's class, read as JMH reads it: its benchmarks are methods, its axes are fields. */
record Lesson(Class<?> type) {
    /** All combinations of its parameters' values, for each of its benchmarks, under the same conditions. */
    Stream<Configuration> under(Conditions conditions) {
        List<Method> benchmarks = Stream.of(type.getMethods())
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .toList();
        Declared declared = Declared.by(type.getName());
        return benchmarks.stream()
                .flatMap(method -> combinations(type).map(parameters -> new Configuration(
                        Declared.name(type.getSimpleName(),
                                declared.inOrder(method.getName(), parameters, conditions.threads())),
                        type.getName() + "." + method.getName(),
                        parameters,
                        conditions)));
    }

    /** Those of the class above come first, since its fields do; then in the order of the fields. */
    private static Stream<Map<String, String>> combinations(@Nullable Class<?> type) {
        if (type == null) {
            return Stream.of(Map.of());
        }
        Stream<Map<String, String>> all = combinations(type.getSuperclass());
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(Param.class)) {
                all = all.flatMap(some -> values(field).map(value -> plus(some, field.getName(), value)));
            }
        }
        return all;
    }

    private static Stream<String> values(Field field) {
        List<String> given = List.of(field.getAnnotation(Param.class).value());
        return given.equals(List.of(Param.BLANK_ARGS))
                ? Stream.of(field.getType().getEnumConstants()).map(constant -> ((Enum<?>) constant).name())
                : given.stream();
    }

    private static Map<String, String> plus(Map<String, String> some, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(some);
        more.put(name, value);
        return more;
    }
}
