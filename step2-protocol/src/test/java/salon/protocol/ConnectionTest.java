package salon.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static salon.protocol.Bytes.bytes;
import static salon.protocol.Bytes.joined;
import static salon.protocol.Bytes.utf8;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import salon.testing.ScriptClient;

@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class ConnectionTest {
    private static final int MAX_FRAME = 100;
    private static final Envelope PONG = Envelope.of(new Reply.Pong(Instant.EPOCH));

    private ScriptClient ada;
    private Connection connection;

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setReceiveBufferSize(1 << 16);
            ada = ScriptClient.connect("Ada", listener.getLocalPort());
            connection = Connection.accepted(listener.accept(), MAX_FRAME);
        }
    }

    @AfterEach
    void disconnect() throws IOException {
        ada.close();
        connection.abort();
    }

    private void hearsPongInALine() throws IOException {
        assertThat(ada.hearsLine()).startsWith("{\"type\":\"PONG\"").endsWith("}");
    }

    @Test
    void the_client_chooses_the_framing() throws Exception {
        ada.sends(joined(bytes(0, 0, 0, 15), utf8("{\"type\":\"PING\"}")));
        assertThat(connection.read()).contains(Envelope.of(new Request.Ping()));
        connection.send(PONG);
        byte[] length = ada.hears(4);
        assertThat(length).as("the first three bytes of a short length").startsWith(0, 0, 0);
        assertThat(Bytes.text(ada.hears(length[3] & 0xFF))).startsWith("{\"type\":\"PONG\"").endsWith("}");
    }

    @Test
    void who_has_not_sent_anything_yet_is_spoken_to_in_lines() throws Exception {
        connection.send(PONG);
        hearsPongInALine();
    }

    @Test
    void what_is_written_goes_out_at_once() throws Exception {
        connection.write(List.of(utf8("one"), utf8("two")));
        ada.hears("one\ntwo\n");
    }

    @Test
    void after_a_mistake_the_next_message_is_read() throws Exception {
        ada.sends("oops\n{\"type\":\"PING\"}\n");
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(connection::read);
        assertThat(connection.read()).contains(Envelope.of(new Request.Ping()));
    }

    @Test
    void a_client_that_has_finished_is_a_goodbye_and_one_that_stops_inside_a_frame_is_not() throws Exception {
        ada.sends("{\"type\":\"PING\"}\n{\"ty");
        ada.endsSending();
        assertThat(connection.read()).isPresent();
        assertThatExceptionOfType(EOFException.class).isThrownBy(connection::read);
        assertThat(connection.read()).isEmpty();
    }

    @Test
    void the_last_words_arrive_although_unread_bytes_lie_there() throws Exception {
        FutureTask<Void> sender = new FutureTask<>(() -> {
            ada.sends(new byte[1 << 19]); // more than the buffers hold: a reset would break this off
            ada.endsSending();
            return null;
        });
        Thread.ofVirtual().start(sender);
        connection.awaitFirstByte(Duration.ofSeconds(10));
        connection.send(PONG);
        connection.close();
        sender.get(10, TimeUnit.SECONDS);
        ada.hears(4);
        ada.hears("{\"type\":\"PONG\"");
    }

    @Test
    void closing_does_not_wait_for_ever_for_a_client_that_stays() throws Exception {
        connection.send(PONG);
        connection.close(); // Ada does not close her side
        hearsPongInALine();
        ada.hearsTheEnd();
    }

    @Test
    void a_connection_may_be_closed_twice_and_after_the_client_has_broken_off() throws Exception {
        ada.breaksOff();
        connection.close();
        connection.close();
    }

    @Test
    void the_first_byte_is_waited_for_and_left_to_be_read() throws Exception {
        ada.sends("{\"type\":\"PING\"}\n");
        connection.awaitFirstByte(Duration.ofSeconds(10));
        assertThat(connection.read()).contains(Envelope.of(new Request.Ping()));
    }

    @Test
    void the_first_byte_says_how_to_refuse_who_will_not_be_read() throws Exception {
        ada.sends(bytes(0));
        connection.awaitFirstByte(Duration.ofSeconds(10));
        connection.write(List.of(bytes('n', 'o')));
        assertThat(ada.hears(6)).isEqualTo(bytes(0, 0, 0, 2, 'n', 'o'));
    }

    @Test
    void the_first_byte_is_not_waited_for_for_ever_and_who_sends_none_is_answered_in_a_line() throws Exception {
        connection.awaitFirstByte(Duration.ofMillis(1));
        connection.send(PONG);
        hearsPongInALine();
    }

    @Test
    void a_reader_that_is_told_to_stop_sees_the_end() throws Exception {
        FutureTask<Optional<Envelope>> reader = new FutureTask<>(connection::read);
        Thread.ofVirtual().start(reader);
        connection.stopReading();
        assertThat(reader.get(10, TimeUnit.SECONDS)).as("what a stopped reader got").isEmpty();
        connection.send(PONG);
        hearsPongInALine();
    }

    @Test
    void aborting_frees_a_writer_whose_client_does_not_read() throws Exception {
        FutureTask<Void> writer = new FutureTask<>(() -> {
            while (true) { // until the buffers of both sides are full, and then blocked
                connection.send(PONG);
            }
        });
        Thread.ofVirtual().start(writer);
        hearsPongInALine(); // it is at it
        connection.abort();
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> writer.get(10, TimeUnit.SECONDS)).withCauseInstanceOf(IOException.class);
    }

    // Deadlines

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(50);

    private Connection reconnect(Patience patience) throws IOException {
        disconnect();
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ada = ScriptClient.connect("Ada", listener.getLocalPort());
            connection = Connection.accepted(listener.accept(), 1 << 20, patience);
            return connection;
        }
    }

    /** Looks after the deadlines, as a server does, until this ends. */
    private void watchUntilDone(Future<?> task) throws IOException {
        while (!task.isDone()) {
            connection.enforceDeadlines();
            Thread.onSpinWait();
        }
    }

    private static <T> FutureTask<T> started(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task;
    }

    private static void timesOut(FutureTask<?> task) {
        assertThatExceptionOfType(ExecutionException.class).isThrownBy(task::get)
                .withCauseInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void a_client_that_says_nothing_for_too_long_is_given_up() throws Exception {
        FutureTask<?> reader = started(reconnect(new Patience(SHORT, LONG, LONG))::read);
        watchUntilDone(reader);
        timesOut(reader);
    }

    @Test
    void a_frame_whose_bytes_come_and_come_and_do_not_end_it_is_given_up() throws Exception {
        FutureTask<?> reader = started(reconnect(new Patience(LONG, SHORT, LONG))::read);
        while (!reader.isDone()) {
            ada.sends("x");
            connection.enforceDeadlines();
        }
        timesOut(reader);
    }

    @Test
    void empty_lines_do_not_begin_a_frame() throws Exception {
        Connection patient = reconnect(new Patience(LONG, SHORT, LONG));
        FutureTask<Optional<Envelope>> reader = started(patient::read);
        long end = System.nanoTime() + SHORT.multipliedBy(3).toNanos();
        while (System.nanoTime() < end) {
            ada.sends("\n");
            ada.sends("\r\n");
            patient.enforceDeadlines();
        }
        ada.sends("{\"type\":\"PING\"}\n");
        assertThat(reader.get()).contains(Envelope.of(new Request.Ping()));
    }

    @Test
    void a_client_that_takes_nothing_of_what_is_written_to_it_is_cut_off() throws Exception {
        Connection impatient = reconnect(new Patience(LONG, LONG, SHORT));
        FutureTask<?> writer = started(() -> {
            while (true) { // until the buffers of both sides are full, and then blocked
                impatient.send(PONG);
            }
        });
        watchUntilDone(writer);
        assertThatExceptionOfType(ExecutionException.class).isThrownBy(writer::get)
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void nobody_is_given_up_while_the_server_is_busy_with_its_request() throws Exception {
        Connection hasty = reconnect(new Patience(SHORT, SHORT, SHORT));
        ada.sends("{\"type\":\"PING\"}\n");
        assertThat(hasty.read()).isPresent();
        long end = System.nanoTime() + SHORT.multipliedBy(2).toNanos();
        while (System.nanoTime() < end) {
            hasty.enforceDeadlines();
        }
        hasty.send(PONG);
        hearsPongInALine();
    }
}
