package salon.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;
import salon.rooms.ChatServer;
import salon.rooms.Settings;
import salon.testing.Doing;
import salon.testing.RunningServer;
import salon.threads.ThreadModel;

/** That each scenario does what it says. A moment on a busy machine measures nothing, so no speed is looked at. */
@Timeout(120)
class LoadTest {
    /** What a run printed, and its exit code. */
    private record Run(int exitCode, String printed, String complained) {
        static Run of(int port, String arguments) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int exitCode = new CommandLine(new Load())
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true))
                    .setExecutionExceptionHandler((e, command, _) -> {
                        command.getErr().println(e.getMessage());
                        return 1;
                    })
                    .execute((arguments + " --lang en --port " + port).split(" "));
            return new Run(exitCode, out.toString(), err.toString());
        }

        JsonObject json() {
            assertThat(printed.lines()).as("what is printed").hasSize(1);
            return JsonParser.parseString(printed).getAsJsonObject();
        }

        long figure(String name) {
            return json().get(name).getAsLong();
        }
    }

    @Test
    void every_scenario_prints_one_line_of_what_was_done() throws Exception {
        List<String> scenarios = List.of(
                "ping --clients 3 --warmup 0 --seconds 1",
                "ping --clients 3 --rate 200 --warmup 0 --seconds 1",
                "room --members 5 --senders 2 --warmup 0 --seconds 1",
                "steady --members 5 --rate 50 --warmup 0 --seconds 1",
                "visits --clients 2 --warmup 0 --seconds 3",
                "connect --clients 20 --log-in --seconds 0");
        long self = ProcessHandle.current().pid();
        try (ChatServer server = ChatServer.start(Settings.local().withThreads(ThreadModel.VIRTUAL, 1))) {
            List<Run> runs = Doing.together(scenarios.size(),
                    i -> () -> Run.of(server.port(), scenarios.get(i) + " --pid " + self));
            assertThat(runs).allSatisfy(run -> {
                assertThat(run.exitCode()).as("exit code of %s", run).isZero();
                assertThat(run.figure("errors")).isZero();
                assertThat(run.figure("operations")).isPositive();
                assertThat(run.figure("p50_us")).isLessThanOrEqualTo(run.figure("p99_us"));
                assertThat(run.figure("p99_us")).isLessThanOrEqualTo(run.figure("max_us"));
                assertThat(run.json().keySet()).contains("seconds", "per_second", "cpu_seconds",
                        "operations_per_cpu_second", "resident_kb_before", "resident_kb", "threads");
            });
            assertThat(runs).extracting(run -> run.json().get("scenario").getAsString())
                    .containsExactly("ping", "ping", "room", "steady", "visits", "connect");
            assertThat(runs).extracting(run -> run.figure("clients")).containsExactly(3L, 3L, 5L, 5L, 2L, 20L);
            assertThat(runs.getLast().figure("operations")).as("clients that came in").isEqualTo(20);
        }
    }

    @Test
    void a_server_that_closes_a_connection_makes_a_run_fail() throws Exception {
        try (RunningServer server = RunningServer.start(listener -> () -> answersOnceAndHangsUp(listener))) {
            Run run = Run.of(server.listener().getLocalPort(), "ping --clients 1 --warmup 0 --seconds 1");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.figure("operations")).isEqualTo(1);
            assertThat(run.figure("errors")).isEqualTo(1);
            assertThat(run.complained()).isEqualToIgnoringNewLines("a connection was lost: the server closed it");
        }
    }

    private static void answersOnceAndHangsUp(ServerSocket listener) {
        try {
            listener.accept().close(); // it only looked whether there is a server
            try (Socket client = listener.accept()) {
                client.getInputStream().read();
                client.getOutputStream().write("{\"type\":\"PONG\"}\n".getBytes(UTF_8));
                client.shutdownOutput();
                client.getInputStream().readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void where_no_server_is_one_sentence_says_so() throws Exception {
        try (Socket deaf = new Socket()) { // bound, so that nobody else can listen there
            deaf.bind(new InetSocketAddress("127.0.0.1", 0));
            Run run = Run.of(deaf.getLocalPort(), "ping");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.complained().lines()).containsExactly("No server listens on 127.0.0.1:%d. "
                    .formatted(deaf.getLocalPort()) + "Start one with: ./salon server");
        }
    }
}
