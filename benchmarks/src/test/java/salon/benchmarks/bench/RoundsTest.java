package salon.benchmarks.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final List<Integer> kept = new ArrayList<>(); // forks, at each time

    private Measured run(Rounds.Runner runner) throws IOException {
        return Rounds.of(MOMENTS).run(runner, new Progress(new PrintStream(told, true, UTF_8), false, MOMENTS),
                soFar -> kept.add(soFar.forks()));
    }

    @Test
    void the_forks_of_a_configuration_are_written_as_one_result(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("results.json");
        run(RoundsTest::here).write(file);

        JsonArray results = JsonParser.parseString(Files.readString(file)).getAsJsonArray();
        assertThat(results).hasSameSizeAs(MOMENTS.configurations()).allSatisfy(RoundsTest::hasTwoForksOfThreeSamples);
        assertThat(results)
                .extracting(entry -> entry.getAsJsonObject().getAsJsonObject("params").get("threads").getAsString())
                .containsExactlyInAnyOrder("PLATFORM", "POOL", "VIRTUAL");
    }

    @Test
    void what_was_measured_is_kept_after_each_round_and_in_the_plans_order() throws IOException {
        assertThat(run(RoundsTest::here).results().keySet()).containsExactlyElementsOf(MOMENTS.configurations());
        assertThat(kept).containsExactly(3, 6);
    }

    @Test
    void each_run_is_told_in_a_line() throws IOException {
        run(RoundsTest::here);
        assertThat(told.toString(UTF_8).lines()).hasSize(1 + MOMENTS.runs())
                .first().asString().startsWith("6 runs, about 3 s in all.");
        assertThat(told.toString(UTF_8).lines()).last().asString().startsWith("  6/6 Spawn ").endsWith(" 0 s left");
    }

    @Test
    void a_run_that_fails_is_told_and_the_others_go_on() throws IOException {
        Measured measured = run(configuration -> {
            if (configuration.figure().equals("Spawn platform")) {
                throw new IOException("Spawn platform could not be measured: too many threads");
            }
            return here(configuration);
        });
        assertThat(measured.results()).hasSize(2);
        assertThat(measured.forks()).isEqualTo(4);
        assertThat(told.toString(UTF_8)).contains("Spawn platform could not be measured: too many threads");
    }

    @Test
    void if_the_first_run_fails_there_is_no_other() {
        List<Configuration> tried = new ArrayList<>();
        assertThatIOException().isThrownBy(() -> run(configuration -> {
            tried.add(configuration);
            throw new IOException("nothing works here");
        })).withMessage("nothing works here");
        assertThat(tried).hasSize(1);
    }

    private static void hasTwoForksOfThreeSamples(JsonElement entry) {
        JsonObject result = entry.getAsJsonObject();
        assertThat(result.get("forks").getAsInt()).isEqualTo(2);
        assertThat(result.get("jvm").getAsString()).as("no path of this machine").doesNotContain("/");
        assertThat(result.getAsJsonArray("jvmArgs")).extracting(JsonElement::getAsString)
                .containsExactly("-XX:+UseSerialGC");
        assertThat(result.getAsJsonObject("primaryMetric").getAsJsonArray("rawData")).hasSize(2)
                .allSatisfy(fork -> assertThat(fork.getAsJsonArray()).hasSize(3));
    }
}
