package salon.echo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import salon.testing.ScriptClient;

@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class AcceptLoopTest extends AcceptLoopContract {
    private static final Handler GREETER = client -> client.getOutputStream().write("hello".getBytes(UTF_8));

    private final List<Long> pauses = new ArrayList<>();
    private final Told told = new Told();

    @Override
    protected Server server(ServerSocket listener, Executor executor, Handler handler) {
        return new AcceptLoop(listener, executor, handler);
    }

    /** Its script has an x where it fails, an m where it lacks memory, an o where it accepts; at the end it closes. */
    private static final class Listener extends ServerSocket {
        private final String script;
        private int accepts;

        Listener(String script) throws IOException {
            super(0, 50, InetAddress.getLoopbackAddress());
            this.script = script;
        }

        @Override
        public Socket accept() throws IOException {
            if (accepts == script.length()) {
                close();
            }
            return switch (accepts < script.length() ? script.charAt(accepts++) : 'x') {
                case 'o' -> super.accept();
                case 'm' -> throw new OutOfMemoryError("Java heap space, for this test");
                default -> throw new SocketException("Too many open files");
            };
        }

        ScriptClient connect(String name) throws IOException {
            return ScriptClient.connect(name, getLocalPort());
        }
    }

    /** What the loop has logged. */
    private static final class Told extends java.util.logging.Handler {
        private static final Logger LOG = Logger.getLogger(AcceptLoop.class.getName());

        private final List<String> lines = new ArrayList<>();

        @Override
        public void publish(LogRecord told) {
            lines.add(new SimpleFormatter().formatMessage(told));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listenToTheLog() {
        Told.LOG.addHandler(told);
    }

    @AfterEach
    void leaveTheLog() {
        Told.LOG.removeHandler(told);
    }

    private void run(Listener listener, Executor executor, Handler handler) {
        try {
            new AcceptLoop(listener, executor, handler, pauses::add).run();
        } catch (OutOfMemoryError e) {
            throw new AssertionError("a client's trouble has ended the loop", e); // JUnit would end over the other
        }
    }

    @Test
    void there_is_a_pause_after_each_failure_so_that_ten_take_a_second() throws Exception {
        try (Listener listener = new Listener("x".repeat(40))) {
            run(listener, Runnable::run, GREETER);
        }
        assertThat(pauses).as("the pauses after 40 failures, in milliseconds").hasSize(40)
                .allSatisfy(pause -> assertThat(10 * pause).isGreaterThanOrEqualTo(1_000));
    }

    @Test
    void who_waited_meanwhile_is_served_and_the_log_tells_once_of_the_trouble_and_once_of_its_end() throws Exception {
        try (Listener listener = new Listener("xxxooxo");
                ScriptClient ada = listener.connect("Ada");
                ScriptClient bob = listener.connect("Bob");
                ScriptClient cem = listener.connect("Cem")) {
            run(listener, Runnable::run, GREETER);
            for (ScriptClient client : List.of(ada, bob, cem)) {
                client.hears("hello");
                client.hearsTheEnd();
            }
        }
        String begun = "No client can be accepted at the moment: Too many open files";
        String over = "Clients are accepted again";
        assertThat(told.lines).as("what the log tells of trouble that came twice")
                .containsExactly(begun, over, begun, over);
    }

    @Test
    void a_lack_of_memory_ends_the_loop_no_more_than_another_failure_to_accept() throws Exception {
        try (Listener listener = new Listener("mo");
                ScriptClient ada = listener.connect("Ada")) {
            run(listener, Runnable::run, GREETER);
            ada.hears("hello");
        }
        assertThat(pauses).as("the pauses after one failure").hasSize(1);
    }

    @Test
    void a_thread_that_can_not_be_started_costs_that_client_only_and_no_pause() throws Exception {
        boolean[] refused = {false}; // the loop's thread alone uses it
        Executor outOfThreads = task -> {
            if (!refused[0]) {
                refused[0] = true;
                throw new OutOfMemoryError("unable to create native thread, for this test");
            }
            task.run();
        };
        try (Listener listener = new Listener("oo");
                ScriptClient ada = listener.connect("Ada");
                ScriptClient bob = listener.connect("Bob")) {
            run(listener, outOfThreads, GREETER);
            ada.hearsTheEnd();
            bob.hears("hello");
        }
        assertThat(pauses).as("pauses, when accepting never failed").isEmpty();
    }

    @Test
    void a_client_that_can_not_even_be_turned_away_is_closed_and_costs_no_pause() throws Exception {
        List<Throwable> failures = List.of(new IOException("for this test"), new IllegalStateException("for this test"),
                new OutOfMemoryError("for this test"));
        for (Throwable failure : failures) {
            try (Listener listener = new Listener("o");
                    ScriptClient ada = listener.connect("Ada")) {
                run(listener, _ -> {
                    throw new OutOfMemoryError("unable to create native thread, for this test");
                }, new Unwilling(failure));
                ada.hearsTheEnd();
            }
        }
        assertThat(pauses).as("pauses, when accepting never failed").isEmpty();
    }

    private record Unwilling(Throwable failure) implements Handler {
        @Override
        public void serve(Socket client) {
            throw new AssertionError("there is no thread for it");
        }

        @Override
        public void refuse(Socket client) throws IOException {
            switch (failure) {
                case IOException e -> throw e;
                case RuntimeException e -> throw e;
                default -> throw (Error) failure;
            }
        }
    }

    @Test
    void an_interrupt_that_a_visit_left_behind_ends_one_pause_and_not_all_that_follow() throws Exception {
        try (Listener listener = new Listener("x")) {
            Thread.currentThread().interrupt();
            server(listener, Runnable::run, GREETER).run();
            assertThat(Thread.interrupted()).as("the thread is interrupted still").isFalse();
        }
    }
}
