package salon.benchmarks.registry;

import static org.assertj.core.api.Assertions.assertThat;

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
@Timeout(30)
class DirectoryTest {
    private static final List<String> NAMES = IntStream.range(0, 64).mapToObj(i -> "user-" + i).toList();

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
            NAMES.forEach(any -> assertThat(directory.find(any)).isEqualTo(Optional.ofNullable(model.get(any))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_those_who_register_a_name_at_once_one_gets_it(Structure structure) throws Exception {
        Directory directory = structure.directory(NAMES.size());
        List<Callable<Long>> rivals = IntStream.range(0, 4).<Callable<Long>>mapToObj(rival -> () ->
                NAMES.stream().filter(name -> directory.register(name, "rival-" + rival)).count()).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(rivals.size())) {
            long won = 0;
            for (Future<Long> rival : threads.invokeAll(rivals)) {
                won += rival.get();
            }
            assertThat(won).isEqualTo(NAMES.size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_name_is_never_found_with_another_ones_owner(Structure structure) throws Exception {
        Directory directory = structure.directory(NAMES.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> writer = threads.submit(() -> churn(directory));
            while (!writer.isDone()) {
                NAMES.forEach(name -> directory.find(name).ifPresent(who -> assertThat(who).isEqualTo(name)));
            }
            writer.get();
        }
    }

    private static void churn(Directory directory) {
        for (int i = 0; i < 2_000; i++) {
            NAMES.forEach(name -> directory.register(name, name));
            NAMES.forEach(directory::remove);
        }
    }
}
