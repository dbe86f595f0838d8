package salon.echo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import salon.testing.RunningServer;
import salon.testing.ScriptClient;
import salon.testing.Task;

/** What every {@link Server} promises, whoever wrote it. */
@TestMethodOrder(OrderAnnotation.class) // one that waits in vain is the last that a grader runs
public abstract class AcceptLoopContract {
    private static final Handler GREETER = client -> client.getOutputStream().write("hello".getBytes(UTF_8));

    /** The server to be tested. */
    protected abstract Server server(ServerSocket listener, Executor executor, Handler handler);

    private RunningServer start(Executor executor, Handler handler) throws IOException {
        return RunningServer.start(listener -> server(listener, executor, handler));
    }

    private RunningServer oneAtATime(Handler handler) throws IOException {
        return start(Runnable::run, handler);
    }

    @Order(1)
    @Test
    @Task("1.3")
    void one_client_after_another_is_served_and_its_socket_closed() throws Exception {
        try (RunningServer server = oneAtATime(GREETER)) {
            for (int i = 1; i <= 3; i++) {
                try (ScriptClient client = server.connect("Client " + i)) {
                    client.as("one client after another is served").hears("hello");
                    client.as("the socket is closed when the visit is over").hearsTheEnd();
                }
            }
        }
    }

    @Test
    @Task("1.3")
    void the_second_client_waits_until_the_first_has_left() throws Exception {
        try (RunningServer server = oneAtATime(new Echo());
                ScriptClient ada = server.connect("Ada");
                ScriptClient bob = server.connect("Bob").as("the second is served when the first has left")) {
            bob.sends("me too?");
            ada.sends("first");
            ada.hears("first"); // Bob's bytes lie there, and Ada alone is served
            assertThat(bob.socket().getInputStream().available()).as("bytes for Bob while Ada is there").isZero();
            ada.endsSending();
            bob.hears("me too?");
        }
    }

    @Order(4)
    @Test
    @Task("1.3")
    void it_is_the_executor_that_serves_a_client() throws Exception {
        ThreadLocal<Boolean> inTheExecutor = ThreadLocal.withInitial(() -> false);
        Executor executor = task -> {
            inTheExecutor.set(true);
            task.run();
            inTheExecutor.set(false);
        };
        Handler tells = client -> client.getOutputStream().write(inTheExecutor.get() ? '+' : '-');
        try (RunningServer server = start(executor, tells); ScriptClient ada = server.connect("Ada")) {
            ada.as("a client is served by what the executor runs: how many at once is its affair").hears("+");
        }
    }

    @Order(5)
    @Test
    @Task("1.3")
    void a_client_whose_turn_comes_late_is_still_connected() throws Exception {
        BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
        try (RunningServer server = start(tasks::add, GREETER);
                ScriptClient ada = server.connect("Ada");
                ScriptClient bob = server.connect("Bob")) {
            Runnable adas = next(tasks, "the first client is handed to the executor");
            Runnable bobs = next(tasks, "the second is handed to the executor before the first has been served");
            for (Runnable visit : new Runnable[] {adas, bobs}) { // the loop has done with Ada by now
                visit.run();
            }
            for (ScriptClient client : new ScriptClient[] {ada, bob}) {
                client.as("the visit closes the socket, and not the loop, which goes on at once").hears("hello");
                client.as("the visit closes the socket").hearsTheEnd();
            }
        }
    }

    private static Runnable next(BlockingQueue<Runnable> tasks, String promise) throws InterruptedException {
        Runnable task = tasks.poll(3, TimeUnit.SECONDS);
        assertThat(task).as(promise).withFailMessage("nothing was for 3 s").isNotNull();
        return task;
    }

    @Order(2)
    @Test
    @Task("1.3")
    void a_client_that_breaks_off_does_not_end_the_server() throws Exception {
        Handler broken = client -> {
            new Echo().serve(client);
            throw new IOException("Connection reset, for this test");
        };
        try (RunningServer server = oneAtATime(broken)) {
            ScriptClient ada = server.connect("Ada");
            ada.sends("a");
            ada.hears("a");
            ada.breaksOff();
            try (ScriptClient bob = server.connect("Bob").as("the next is served after one that has broken off")) {
                bob.sends("still there?");
                bob.hears("still there?");
            }
        }
    }

    @Order(3)
    @Test
    @Task("1.3")
    void a_handler_that_throws_an_exception_costs_only_its_own_client() throws Exception {
        AtomicBoolean thrown = new AtomicBoolean();
        Handler failsOnce = client -> {
            if (thrown.compareAndSet(false, true)) {
                throw new IllegalStateException("a bug, for this test");
            }
            GREETER.serve(client);
        };
        try (RunningServer server = oneAtATime(failsOnce);
                ScriptClient ada = server.connect("Ada").as("the socket is closed when the handler has thrown");
                ScriptClient bob = server.connect("Bob").as("the next is served when the handler has thrown")) {
            ada.hearsTheEnd();
            bob.hears("hello");
        }
    }

    /** Refuses its first task. */
    private static Executor fullAtFirst() {
        AtomicBoolean refused = new AtomicBoolean();
        return task -> {
            if (refused.compareAndSet(false, true)) {
                throw new RejectedExecutionException("full, for this test");
            }
            task.run();
        };
    }

    @Order(6)
    @Test
    @Task("1.3")
    void a_client_whom_the_executor_refuses_is_closed_and_the_next_one_served() throws Exception {
        try (RunningServer server = start(fullAtFirst(), GREETER);
                ScriptClient ada = server.connect("Ada").as("the socket is closed of one whom the executor refuses");
                ScriptClient bob = server.connect("Bob").as("the next is served when the executor has refused one")) {
            ada.hearsTheEnd();
            bob.hears("hello");
        }
    }

    @Test
    @Task("1.3")
    void a_client_whom_the_executor_refuses_is_turned_away_by_the_handler() throws Exception {
        Handler polite = new Handler() {
            @Override
            public void serve(Socket client) throws IOException {
                GREETER.serve(client);
            }

            @Override
            public void refuse(Socket client) throws IOException {
                try (client) {
                    client.getOutputStream().write("full".getBytes(UTF_8));
                }
            }
        };
        try (RunningServer server = start(fullAtFirst(), polite); ScriptClient ada = server.connect("Ada")) {
            ada.as("the handler's refuse turns away whom the executor refuses").hears("full");
            ada.hearsTheEnd();
        }
    }

    @Order(7)
    @Test
    @Task("1.3")
    void a_client_who_can_not_even_be_turned_away_does_not_end_the_server() throws Exception {
        Handler rude = new Handler() {
            @Override
            public void serve(Socket client) throws IOException {
                GREETER.serve(client);
            }

            @Override
            public void refuse(Socket client) throws IOException {
                client.close();
                throw new IOException("Broken pipe, for this test");
            }
        };
        try (RunningServer server = start(fullAtFirst(), rude);
                ScriptClient ada = server.connect("Ada").as("the handler's refuse turns away whom the executor refuses");
                ScriptClient bob = server.connect("Bob").as("the next is served when one could not even be turned away")) {
            ada.hearsTheEnd();
            bob.hears("hello");
        }
    }

    @Test
    @Task("1.4")
    void closing_the_listener_ends_the_server_normally() throws Exception {
        try (RunningServer server = oneAtATime(GREETER)) {
            try (ScriptClient ada = server.connect("Ada")) {
                ada.hears("hello");
                ada.hearsTheEnd();
            }
            server.rests(); // in accept again: on its way there it may see by itself that the listener is closed
            server.listener().close();
            server.endsNormally();
        }
    }

    @Test
    @Task("1.4")
    void a_server_whose_listener_is_closed_already_returns_at_once() throws Exception {
        try (RunningServer server = RunningServer.start(listener -> {
            closed(listener);
            return server(listener, Runnable::run, GREETER);
        })) {
            server.endsNormally();
        }
    }

    private static void closed(ServerSocket listener) {
        try {
            listener.close();
        } catch (IOException e) {
            throw new AssertionError("a listener that nobody uses can be closed", e);
        }
    }
}
