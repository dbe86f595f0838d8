package salon.benchmarks.load;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import salon.benchmarks.netty.NettyServer;
import salon.rooms.cli.Salon;
import salon.threads.OneLineErrors;

/**
 * {@code salon compare}: how much our server does per CPU second beside Netty's. Each server is a process that stays for
 * all rows and rounds, so that both are equally warm; they are loaded in turn, A B B A, so that what else the machine
 * does meets both alike. A row's ratio is the median of its rounds'.
 */
@Command(name = "compare", sortOptions = false, showDefaultValues = true, mixinStandardHelpOptions = true,
        description = "Compares what our server and Netty's do per CPU second.")
public final class Compare implements Callable<Integer> {
    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("ping-64", "ping --clients 64");
        ROWS.put("ping-1000", "ping --clients 1000");
        ROWS.put("ping-1", "ping --clients 1");
        ROWS.put("room-10", "room --members 10 --senders 8");
        ROWS.put("room-100", "room --members 100 --senders 8");
        ROWS.put("room-1000", "room --members 1000 --senders 8");
        ROWS.put("steady-100", "steady --members 100 --rate 200");
        ROWS.put("visits", "visits --clients 16");
    }

    @Option(names = "--rounds", paramLabel = "N", description = "times that each row is run on each server")
    private int rounds = 3;

    @Option(names = "--warmup", paramLabel = "SECONDS", description = "before each run")
    private double warmup = 3;

    @Option(names = "--seconds", paramLabel = "SECONDS", description = "of each run")
    private double seconds = 5;

    @Option(names = "--only", paramLabel = "ROW", description = "one row or some of ${COMPLETION-CANDIDATES}",
            split = ",", completionCandidates = RowNames.class)
    private List<String> only = List.copyOf(ROWS.keySet());

    @Option(names = "--jvm", paramLabel = "OPTION", description = "for both servers' JVMs; may be given again")
    private List<String> jvm = List.of();

    private static final class RowNames extends ArrayList<String> {
        RowNames() {
            super(ROWS.keySet());
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (ServerProcess ours = ServerProcess.start(jvm, Salon.class, "server", "--host", "127.0.0.1", "--port", "0",
                        "--threads", "VIRTUAL", "--password-iterations", "1", "--lang", "en");
                ServerProcess netty = ServerProcess.start(jvm, NettyServer.class, "--port", "0",
                        "--password-iterations", "1")) {
            System.out.printf("%-11s %12s %12s %6s   %17s %17s%n",
                    "", "ours", "Netty's", "ratio", "ours p50/p99 µs", "Netty's p50/p99");
            for (String row : only) {
                System.out.println(compare(row, ours, netty));
            }
        }
        return 0;
    }

    private String compare(String row, ServerProcess ours, ServerProcess netty) throws IOException, InterruptedException {
        List<JsonObject> our = new ArrayList<>();
        List<JsonObject> theirs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                our.add(load(row, ours));
                theirs.add(load(row, netty));
            } else {
                theirs.add(load(row, netty));
                our.add(load(row, ours));
            }
        }
        double[] ratios = new double[rounds];
        Arrays.setAll(ratios, i -> work(our.get(i)) / work(theirs.get(i)));
        return "%-11s %,12.0f %,12.0f %6.2f   %8.0f/%8.0f %8.0f/%8.0f".formatted(row,
                median(our.stream().mapToDouble(Compare::work).toArray()),
                median(theirs.stream().mapToDouble(Compare::work).toArray()),
                median(ratios),
                median(our, "p50_us"), median(our, "p99_us"), median(theirs, "p50_us"), median(theirs, "p99_us"));
    }

    private JsonObject load(String row, ServerProcess server) throws IOException, InterruptedException {
        List<String> scenario = Stream.concat(Stream.of(ROWS.get(row).split(" ")), Stream.of(
                "--port", String.valueOf(server.port()), "--pid", String.valueOf(server.pid()),
                "--warmup", String.valueOf(warmup), "--seconds", String.valueOf(seconds))).toList();
        Process load = new ProcessBuilder(ServerProcess.java(List.of(), Load.class, scenario))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = load.inputReader().readLine();
        if (load.waitFor() != 0 || line == null) {
            throw new IOException("The load " + row + " failed: " + line);
        }
        return JsonParser.parseString(line).getAsJsonObject();
    }

    private static double work(JsonObject run) {
        return run.get("operations_per_cpu_second").getAsDouble();
    }

    private static double median(List<JsonObject> runs, String figure) {
        return median(runs.stream().mapToDouble(run -> run.get(figure).getAsDouble()).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Runs the comparison. */
    public static void main(String[] args) {
        System.exit(OneLineErrors.run(new Compare(), args));
    }
}
