package salon.benchmarks.load;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import salon.benchmarks.netty.NettyCommand;
import salon.rooms.cli.Salon;
import salon.threads.OneLineErrors;
import salon.threads.Ranges;

/**
 * {@code salon compare}: how much our server does per CPU second beside Netty's. Each server is a process that stays
 * for all rows and rounds, so that both are equally warm. A round loads one, then the other, and the next round the
 * other first; so what else the machine does meets both alike. A row's ratio is the median of its rounds'.
 */
@Command(name = "compare", sortOptions = false, showDefaultValues = true, mixinStandardHelpOptions = true,
        description = "Compares what our server and Netty's do per CPU second.")
public final class Compare implements Callable<Integer> {
    private static final List<String> OURS = List.of("server", "--host", "127.0.0.1", "--port", "0",
            "--threads", "virtual", "--rate", "0", "--accounts", "memory", "--password-iterations", "1", "--lang", "en");
    private static final List<String> NETTYS = List.of("--port", "0", "--password-iterations", "1");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--rounds", paramLabel = "N", description = "how often each row is run on each server")
    private int rounds = 3;

    @Option(names = "--warmup", paramLabel = "SECONDS", description = "before each run")
    private int warmup = 3;

    @Option(names = "--seconds", paramLabel = "SECONDS", description = "of each run")
    private int seconds = 5;

    @Option(names = "--only", paramLabel = "ROW", split = ",", description = "of ${COMPLETION-CANDIDATES}")
    private List<Row> rows = List.of(Row.values());

    @Option(names = "--jvm", paramLabel = "OPTION", description = "for both servers' JVMs; may be given again")
    private List<String> jvm = List.of();

    /** What two servers did in the same round. */
    private record Round(JsonObject ours, JsonObject nettys) {
        double ratio() {
            return work(ours) / work(nettys);
        }
    }

    private static double work(JsonObject run) {
        return run.get("operations_per_cpu_second").getAsDouble();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        new Ranges(spec).within("--rounds", rounds, 1, 1_000);
        try (ServerProcess ours = ServerProcess.start(jvm, Salon.class, OURS);
                ServerProcess nettys = ServerProcess.start(jvm, NettyCommand.class, NETTYS)) {
            System.out.println("            done per CPU second            ours p50/p99 µs   Netty's p50/p99");
            System.out.println("                  ours     Netty's  ratio");
            for (Row row : rows) {
                System.out.println(line(row, compare(row, ours, nettys)));
            }
        }
        return 0;
    }

    private List<Round> compare(Row row, ServerProcess ours, ServerProcess nettys)
            throws IOException, InterruptedException {
        List<Round> all = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            if (i % 2 == 0) {
                JsonObject first = load(row, ours);
                all.add(new Round(first, load(row, nettys)));
            } else {
                JsonObject first = load(row, nettys);
                all.add(new Round(load(row, ours), first));
            }
        }
        return all;
    }

    private JsonObject load(Row row, ServerProcess server) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(row.arguments());
        arguments.addAll(List.of("--port", String.valueOf(server.port()), "--pid", String.valueOf(server.pid()),
                "--warmup", String.valueOf(warmup), "--seconds", String.valueOf(seconds)));
        Process load = new ProcessBuilder(ServerProcess.java(List.of(), Load.class, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = load.inputReader().readLine();
        if (load.waitFor() != 0 || line == null) {
            throw new IOException("The load went wrong: " + String.join(" ", arguments));
        }
        JsonObject run = JsonParser.parseString(line).getAsJsonObject();
        if (run.get("operations_per_cpu_second").isJsonNull()) {
            throw new IOException("No CPU time to compare: give more --seconds, or a system that tells it.");
        }
        return run;
    }

    private static String line(Row row, List<Round> rounds) {
        return "%-10s %,11.0f %,11.0f %6.2f %9.0f/%,9.0f %7.0f/%,9.0f".formatted(row,
                median(rounds, round -> work(round.ours())),
                median(rounds, round -> work(round.nettys())),
                median(rounds, Round::ratio),
                median(rounds, round -> round.ours().get("p50_us").getAsDouble()),
                median(rounds, round -> round.ours().get("p99_us").getAsDouble()),
                median(rounds, round -> round.nettys().get("p50_us").getAsDouble()),
                median(rounds, round -> round.nettys().get("p99_us").getAsDouble()));
    }

    /** The middle one, or the mean of the middle two. */
    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return DoubleStream.of(sorted[(sorted.length - 1) / 2], sorted[sorted.length / 2]).average().orElseThrow();
    }

    /** Runs the comparison. */
    public static void main(String[] args) {
        System.exit(OneLineErrors.run(new Compare(), args));
    }
}
