package salon.echo;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.testing.RunningServer;
import salon.testing.ScriptClient;
import salon.testing.Task;

/** What every echoing {@link Handler} promises, whoever wrote it. */
public abstract class EchoContract {
    private static final int MEBIBYTE = 1 << 20;

    private RunningServer server;

    /** The handler to be tested. */
    protected abstract Handler handler();

    @BeforeEach
    void start() throws IOException {
        Handler handler = handler();
        server = RunningServer.start(listener -> new AcceptLoop(listener, Runnable::run, handler));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    @Task("1.1")
    void what_arrives_comes_back_before_more_is_sent() throws IOException {
        try (ScriptClient ada = server.connect("Ada")) {
            ada.sends("no line ends here");
            ada.hears("no line ends here");
            ada.sends(", and this comes after");
            ada.hears(", and this comes after");
        }
    }

    @Test
    @Task("1.1")
    void bytes_that_are_no_text_come_back_as_they_were() throws IOException {
        byte[] every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        try (ScriptClient ada = server.connect("Ada")) {
            ada.sends(every);
            ada.hears(every);
        }
    }

    @Test
    @Task("1.1")
    void a_mebibyte_comes_back_in_order() throws Exception {
        byte[] much = new byte[MEBIBYTE];
        new Random(1).nextBytes(much);
        try (ScriptClient ada = server.connect("Ada")) {
            // Sent by a thread of its own: who sends and never reads fills both sides' buffers, and waits for ever.
            Thread sender = Thread.ofVirtual()
                    .start(() -> assertThatCode(() -> ada.sends(much)).doesNotThrowAnyException());
            ada.hears(much);
            sender.join();
        }
    }

    @Test
    @Task("1.2")
    void a_client_that_has_finished_sending_still_gets_its_echo() throws IOException {
        try (ScriptClient ada = server.connect("Ada")) {
            ada.sends("last words");
            ada.endsSending();
            ada.hears("last words");
            ada.hearsTheEnd();
        }
    }

    @Test
    @Task("1.2")
    void a_client_that_says_nothing_and_leaves_hears_the_end() throws IOException {
        try (ScriptClient ada = server.connect("Ada")) {
            ada.endsSending();
            ada.hearsTheEnd();
        }
    }

    @Test
    @Task("1.2")
    void a_client_that_has_left_makes_room_for_the_next() throws IOException {
        try (ScriptClient ada = server.connect("Ada")) {
            ada.sends("a");
            ada.hears("a");
        }
        try (ScriptClient bob = server.connect("Bob")) {
            bob.sends("b");
            bob.hears("b");
        }
    }
}
