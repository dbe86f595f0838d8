package salon.echo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import salon.testing.RunningServer;
import salon.testing.ScriptClient;
import salon.testing.Task;

/** What every {@link Server} promises, whoever wrote it. */
public abstract class AcceptLoopContract {
    private static final Handler GREETER = client -> client.getOutputStream().write("hello".getBytes(UTF_8));

    /** The server to be tested. */
    protected abstract Server server(ServerSocket listener, Executor executor, Handler handler);

    private RunningServer oneAtATime(Handler handler) throws IOException {
        return RunningServer.start(listener -> server(listener, Runnable::run, handler));
    }

    @Test
    @Task("1.3")
    void one_client_after_another_is_served_and_its_socket_closed() throws Exception {
        try (RunningServer server = oneAtATime(GREETER)) {
            for (int i = 1; i <= 3; i++) {
                try (ScriptClient client = server.connect("client " + i)) {
                    client.hears("hello");
                    client.hearsTheEnd();
                }
            }
        }
    }

    @Test
    @Task("1.3")
    void the_second_client_waits_until_the_first_has_left() throws Exception {
        try (RunningServer server = oneAtATime(new Echo());
                ScriptClient ada = server.connect("Ada");
                ScriptClient bob = server.connect("Bob")) {
            bob.sends("me too?");
            ada.sends("first");
            ada.hears("first"); // Bob's bytes lie there, and Ada alone is served
            assertThat(bob.socket().getInputStream().available()).as("bytes for Bob while Ada is there").isZero();
            ada.endsSending();
            bob.hears("me too?");
        }
    }

    @Test
    @Task("1.3")
    void a_client_that_breaks_off_does_not_end_the_server() throws Exception {
        try (RunningServer server = oneAtATime(new Echo())) {
            ScriptClient ada = server.connect("Ada");
            ada.sends("a");
            ada.hears("a");
            ada.breaksOff();
            try (ScriptClient bob = server.connect("Bob")) {
                bob.sends("still there?");
                bob.hears("still there?");
            }
        }
    }

    @Test
    @Task("1.3")
    void a_handler_that_throws_an_exception_costs_only_its_own_client() throws Exception {
        boolean[] thrown = {false}; // the server's thread alone uses it
        Handler failsOnce = client -> {
            if (!thrown[0]) {
                thrown[0] = true;
                throw new IllegalStateException("a bug, for this test");
            }
            GREETER.serve(client);
        };
        try (RunningServer server = oneAtATime(failsOnce);
                ScriptClient ada = server.connect("Ada");
                ScriptClient bob = server.connect("Bob")) {
            ada.hearsTheEnd();
            bob.hears("hello");
        }
    }

    @Test
    @Task("1.3")
    void a_client_whom_the_executor_refuses_is_closed_and_the_next_one_served() throws Exception {
        boolean[] refused = {false}; // the server's thread alone uses it
        Executor refusesOnce = task -> {
            if (!refused[0]) {
                refused[0] = true;
                throw new RejectedExecutionException("full, for this test");
            }
            task.run();
        };
        try (RunningServer server = RunningServer.start(listener -> server(listener, refusesOnce, GREETER));
                ScriptClient ada = server.connect("Ada");
                ScriptClient bob = server.connect("Bob")) {
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
            }
            server.listener().close();
            assertThat(server.ends()).as("the server has returned from run()").isTrue();
        }
    }

    @Test
    @Task("1.4")
    void a_server_whose_listener_is_closed_already_returns_at_once() throws Exception {
        ServerSocket closed = new ServerSocket();
        closed.close();
        server(closed, Runnable::run, GREETER).run();
    }
}
