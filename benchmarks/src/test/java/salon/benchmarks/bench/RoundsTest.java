package salon.benchmarks.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import salon.benchmarks.Spawn;

class RoundsTest {
    private static final Plan MOMENTS =
            new Plan(new Lesson(Spawn.class).under(Conditions.of(0, 1, 3, 10)).toList(), 2);

    @Test
    void each_round_has_each_configuration_once() {
        List<Configuration> all = Plan.quick().configurations();
        assertThat(Rounds.of(Plan.quick()).all()).hasSize(2)
                .allSatisfy(round -> assertThat(round).containsExactlyInAnyOrderElementsOf(all));
    }

    @Test
    void each_round_has_another_order() {
        List<List<Configuration>> rounds = Rounds.of(Plan.quick()).all();
        assertThat(Set.copyOf(rounds)).hasSameSizeAs(rounds).doesNotContain(Plan.quick().configurations());
    }

    @Test
    void two_runs_of_a_plan_have_the_same_orders() {
        assertThat(Rounds.of(Plan.quick())).isEqualTo(Rounds.of(Plan.quick()));
    }

    /** As {@link Forks} does it, but in this JVM: a moment that measures nothing. */
    private static RunResult here(Configuration configuration) throws IOException {
        try {
            return new Runner(configuration.options().forks(0).build()).runSingle();
        } catch (RunnerException e) {
            throw new IOException(e);
        }
    }

    @Test
    void the_forks_of_a_configuration_are_written_as_one_result(@TempDir Path directory) throws IOException {
        List<Configuration> told = new ArrayList<>();
        Path file = directory.resolve("results.json");
        new Measured(Rounds.of(MOMENTS).run(RoundsTest::here, (configuration, _) -> told.add(configuration)))
                .write(file);

        assertThat(told).hasSize(MOMENTS.runs());
        JsonArray results = JsonParser.parseString(Files.readString(file)).getAsJsonArray();
        assertThat(results).hasSameSizeAs(MOMENTS.configurations()).allSatisfy(RoundsTest::hasTwoForksOfThreeSamples);
        assertThat(results)
                .extracting(entry -> entry.getAsJsonObject().getAsJsonObject("params").get("threads").getAsString())
                .containsExactlyInAnyOrder("PLATFORM", "POOL", "VIRTUAL");
    }

    private static void hasTwoForksOfThreeSamples(JsonElement entry) {
        JsonObject result = entry.getAsJsonObject();
        assertThat(result.get("forks").getAsInt()).isEqualTo(2);
        assertThat(result.getAsJsonArray("jvmArgs")).extracting(JsonElement::getAsString)
                .containsExactly("-XX:+UseSerialGC");
        assertThat(result.getAsJsonObject("primaryMetric").getAsJsonArray("rawData")).hasSize(2)
                .allSatisfy(fork -> assertThat(fork.getAsJsonArray()).hasSize(3));
    }
}
