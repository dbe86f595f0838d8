package salon.echo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import salon.testing.Doing;
import salon.testing.Escaped;
import salon.testing.Interrupted;
import salon.testing.RunningServer;
import salon.testing.ScriptClient;
import salon.testing.StagedSocket;
import salon.testing.Task;
import salon.testing.Witness;

/** What every echoing {@link Handler} promises, whoever wrote it. */
@TestMethodOrder(OrderAnnotation.class) // one that waits in vain is the last that a grader runs
public abstract class EchoContract {
    private static final int MUCH = 1 << 15;

    private final Witness witness = new Witness();
    private RunningServer server;

    /** The handler to be tested. */
    protected abstract Handler handler();

    @BeforeEach
    void start() throws IOException {
        Handler handler = handler();
        Handler watched = client -> witness.sees(() -> handler.serve(client));
        server = RunningServer.start(witness, listener -> new AcceptLoop(listener, Runnable::run, watched));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Order(1)
    @Test
    @Task("1.1")
    void what_arrives_comes_back_before_more_is_sent() throws IOException {
        try (ScriptClient ada = server.connect("Ada").as("what arrives comes back at once, though no line ends")) {
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
        try (ScriptClient ada = server.connect("Ada").as("bytes come back as they were, text or not")) {
            ada.sends(every);
            ada.hears(every);
        }
    }

    @Test
    @Task("1.1")
    void much_comes_back_in_order_while_it_is_still_being_sent() throws Exception {
        byte[] much = new byte[MUCH];
        new Random(Long.getLong("salon.seed", 1)).nextBytes(much);
        try (ScriptClient ada = server.connect("Ada").as("much comes back in order while it is still being sent")) {
            // Sent by a thread of its own: who sends and never reads fills both sides' buffers, and waits for ever.
            Thread sender = Thread.ofVirtual()
                    .start(() -> assertThatCode(() -> ada.sends(much)).doesNotThrowAnyException());
            ada.hears(much);
            sender.join();
        }
    }

    @Test
    @Task("1.1")
    void one_clients_bytes_never_go_to_another() throws Exception {
        Handler handler = handler();
        ByteArrayOutputStream ada = new ByteArrayOutputStream();
        ByteArrayOutputStream bob = new ByteArrayOutputStream();
        InputStream interrupted = new Interrupted(utf8("Ada"), () ->
                quietly(handler, new StagedSocket(new ByteArrayInputStream(utf8("Bob")), bob)));
        serve(handler, new StagedSocket(interrupted, ada));
        Escaped.assertEqual(utf8("Bob"), bob.toByteArray(), "Bob's echo, while Ada is being served");
        Escaped.assertEqual(utf8("Ada"), ada.toByteArray(),
                "Ada's echo, when Bob was served meanwhile: what do you keep in a field that all clients share?");
    }

    private static void quietly(Handler handler, Socket client) {
        try {
            serve(handler, client);
        } catch (Exception e) {
            throw new AssertionError("one handler serves two clients at once", e);
        }
    }

    private static void serve(Handler handler, Socket client) throws Exception {
        Doing.start(() -> {
            handler.serve(client);
            return true;
        }).result("serve comes to its end");
    }

    @Order(2)
    @Test
    @Task("1.2")
    void a_client_that_has_finished_sending_still_gets_its_echo() throws Exception {
        try (ScriptClient ada = server.connect("Ada").as("all of the echo comes before the end")) {
            ada.sends("last words");
            ada.endsSending();
            ada.hears("last words");
            ada.hearsTheEnd();
            serveHasReturned();
        }
    }

    @Order(3)
    @Test
    @Task("1.2")
    void a_client_that_says_nothing_and_leaves_hears_the_end() throws Exception {
        try (ScriptClient ada = server.connect("Ada").as("who finishes without a byte hears the end alone")) {
            ada.endsSending();
            ada.hearsTheEnd();
            serveHasReturned();
        }
    }

    private void serveHasReturned() throws InterruptedException {
        assertThat(witness.sawAnEnd()).as("serve returns when the client has finished sending").isTrue();
        assertThat(witness.thrown()).as("what serve throws when the client has finished sending")
                .withFailMessage("A goodbye is no failure." + witness).isEmpty();
    }

    @Test
    @Task("1.2")
    void a_client_that_has_left_makes_room_for_the_next() throws IOException {
        try (ScriptClient ada = server.connect("Ada")) {
            ada.sends("a");
            ada.hears("a");
        }
        try (ScriptClient bob = server.connect("Bob").as("the next is served when one has left")) {
            bob.sends("b");
            bob.hears("b");
        }
    }

    @Test
    @Task("1.2")
    void a_client_that_can_not_be_written_to_is_not_read_for_ever() throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(Doing.SECONDS);
        AtomicBoolean readOn = new AtomicBoolean();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                Thread.yield(); // to the thread that writes, if that is another
                readOn.set(System.nanoTime() > deadline);
                return readOn.get() ? -1 : '\n';
            }
        };
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new SocketException("Broken pipe");
            }
        };
        try {
            serve(handler(), new StagedSocket(endless, broken));
        } catch (IOException e) {
            // Rightly so.
        }
        assertThat(readOn).as("the client was read on and on, though it can not be written to: "
                + "does what you write with swallow exceptions, as PrintWriter does?").isFalse();
    }

    @Test
    @Task("1.2")
    void serve_returns_when_the_last_byte_is_written_and_not_before() throws Exception {
        Handler handler = handler();
        CountDownLatch returned = new CountDownLatch(1);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        AtomicReference<Thread> serving = new AtomicReference<>();
        OutputStream slow = new OutputStream() {
            private boolean hasWaited;

            @Override
            public void write(int b) throws IOException {
                if (Thread.currentThread() != serving.get() && !hasWaited) { // whoever serves has to wait for it
                    hasWaited = true;
                    await(returned);
                }
                written.write(b);
            }
        };
        byte[] echo = Doing.start(() -> {
            serving.set(Thread.currentThread());
            handler.serve(new StagedSocket(new ByteArrayInputStream(utf8("last words")), slow));
            return written.toByteArray();
        }).result("serve comes to its end");
        returned.countDown();
        Escaped.assertEqual(utf8("last words"), echo, "what was written of the echo when serve has returned");
    }

    private static void await(CountDownLatch returned) throws IOException {
        try {
            returned.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
