package salon.benchmarks.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What all structures promise, so that the lesson compares like with like. */
@Timeout(120)
class DirectoryTest {
    private static final List<String> NAMES = names(64);
    private static final List<String> MANY = names(20_000); // so that threads meet

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "user-" + i * i).toList();
    }

    @ParameterizedTest
    @EnumSource
    void it_answers_as_a_plain_map_does(Structure structure) {
        Directory directory = structure.directory(NAMES.size());
        Map<String, String> model = new HashMap<>();
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            String who = Integer.toString(i);
            if (random.nextBoolean()) {
                assertThat(directory.register(name, who)).isEqualTo(model.putIfAbsent(name, who) == null);
            } else {
                directory.remove(name);
                model.remove(name);
            }
            assertThat(NAMES.stream().filter(any -> directory.find(any).equals(Optional.ofNullable(model.get(any)))))
                    .hasSameSizeAs(NAMES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_those_who_register_a_name_at_once_one_gets_it(Structure structure) throws Exception {
        Directory directory = structure.directory(MANY.size());
        Callable<Long> rival = () -> MANY.stream().filter(name -> directory.register(name, name)).count();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            long won = 0;
            for (Future<Long> names : threads.invokeAll(Collections.nCopies(4, rival))) {
                won += names.get();
            }
            assertThat(won).isEqualTo(MANY.size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_found_under_the_name_of_another(Structure structure) throws Exception {
        Directory directory = structure.directory(NAMES.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<?> writer = threads.submit(() -> comeAndGo(directory));
            long mistaken = 0;
            while (!writer.isDone()) {
                mistaken += NAMES.stream().filter(name -> !directory.find(name).orElse(name).equals(name)).count();
            }
            writer.get();
            assertThat(mistaken).isZero();
        }
    }

    private static void comeAndGo(Directory directory) {
        for (int i = 0; i < 20_000; i++) {
            NAMES.forEach(name -> directory.register(name, name));
            NAMES.forEach(directory::remove);
        }
    }
}
