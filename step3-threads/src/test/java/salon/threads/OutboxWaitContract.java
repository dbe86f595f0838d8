package salon.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.testing.Doing;
import salon.testing.Meanwhile;
import salon.testing.SpuriousWakeUp;
import salon.testing.Task;

/** What every {@link Outbox} promises to those who wait for room, or for the end. */
@Task(value = "3.5", seconds = 60) // some tests play a scenario dozens of times
abstract class OutboxWaitContract {
    static final String WRITER_ENDS = "the writer ends when nothing is left to write";

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    final HeldWriters writers = new HeldWriters();

    /** The outbox to be tested. */
    protected abstract Outbox outbox(int capacity, Sink sink);

    final List<Letter> offer(Outbox outbox, int count) {
        List<Letter> letters = IntStream.range(0, count).mapToObj(ScriptedSink::letter).toList();
        for (Letter letter : letters) {
            assertThat(outbox.offer(letter, writers)).as("a letter for which there is room is taken").isTrue();
        }
        return letters;
    }

    @ParameterizedTest
    @CsvSource({"4, 2", "3, 1", "1, 0", "10, 5"})
    void there_is_room_as_long_as_no_more_than_half_is_taken(int capacity, int half) throws Exception {
        Outbox outbox = outbox(capacity, ScriptedSink.willing());
        offer(outbox, half);
        assertThat(outbox.awaitRoom(Duration.ZERO)).as("there is room with %d of %d taken", half, capacity).isTrue();
        offer(outbox, 1);
        assertThat(outbox.awaitRoom(Duration.ZERO))
                .as("there is room with %d of %d taken", half + 1, capacity).isFalse();
        assertThat(outbox.awaitRoom(SHORT)).as("there is room after " + SHORT + " without a writer").isFalse();
    }

    @Test
    void there_is_no_room_when_more_than_half_of_the_weight_is_taken() throws Exception {
        Outbox outbox = outbox(100, ScriptedSink.willing());
        outbox.offer(ScriptedSink.letterOf(Outbox.MOST_WEIGHT / 7), writers);
        assertThat(outbox.awaitRoom(Duration.ZERO)).as("there is room with one letter of half the weight").isFalse();
        writers.run();
        assertThat(outbox.awaitRoom(Duration.ZERO)).as("there is room when it is written").isTrue();
    }

    @Test
    void who_awaits_room_is_woken_when_letters_are_written() throws Exception {
        Outbox outbox = outbox(4, ScriptedSink.willing());
        offer(outbox, 4);
        Doing<Boolean> waiter = Doing.start(() -> outbox.awaitRoom(LONG)).underWay();
        assertThat(waiter.isDone()).as("the waiter went on with 4 of 4 letters waiting").isFalse();
        writers.run();
        assertThat(waiter.result("awaitRoom returns when letters are written")).as("there is room").isTrue();
    }

    @Test
    void everybody_who_waits_is_woken_when_all_is_written() throws Exception {
        Outbox outbox = outbox(4, ScriptedSink.willing());
        offer(outbox, 4);
        List<Doing<Boolean>> waiters = List.of(
                Doing.start(() -> outbox.awaitRoom(LONG)).untilItWaits(),
                Doing.start(() -> outbox.awaitEmpty(LONG)).untilItWaits(),
                Doing.start(() -> outbox.awaitRoom(LONG)).untilItWaits());
        writers.run();
        for (Doing<Boolean> waiter : waiters) {
            assertThat(waiter.result("everybody who waits is woken when all is written"))
                    .as("what it waited for").isTrue();
        }
    }

    @Test
    void who_awaits_room_is_woken_when_the_outbox_is_closed() throws Exception {
        Outbox outbox = outbox(4, ScriptedSink.willing());
        offer(outbox, 4);
        Doing<Boolean> waiter = Doing.start(() -> outbox.awaitRoom(LONG)).underWay();
        outbox.close();
        assertThat(waiter.result("awaitRoom returns when the outbox is closed")).as("what awaitRoom returned").isTrue();
    }

    @Test
    void an_outbox_is_empty_when_no_letter_is_waiting_or_being_written() throws Exception {
        ScriptedSink sink = ScriptedSink.slow();
        Outbox outbox = outbox(4, sink);
        assertThat(outbox.awaitEmpty(Duration.ZERO)).as("a new outbox is empty").isTrue();
        offer(outbox, 1);
        assertThat(outbox.awaitEmpty(SHORT)).as("an outbox with a letter is empty").isFalse();
        Doing<Boolean> writer = writers.start();
        sink.awaitStuck();
        Doing<Boolean> waiter = Doing.start(() -> outbox.awaitEmpty(LONG)).underWay();
        assertThat(waiter.isDone()).as("an outbox is empty while its letter is being written").isFalse();
        sink.takesOn();
        assertThat(waiter.result("awaitEmpty returns when all is written")).as("the outbox is empty").isTrue();
        writer.result(WRITER_ENDS);
    }

    @Test
    void who_is_woken_for_nothing_waits_on() throws Exception {
        Outbox outbox = outbox(4, ScriptedSink.willing());
        offer(outbox, 4);
        List<Doing<Boolean>> waiters = List.of(
                Doing.start(() -> outbox.awaitRoom(LONG)).untilItWaits(),
                Doing.start(() -> outbox.awaitEmpty(LONG)).untilItWaits());
        SpuriousWakeUp.in(outbox, waiters.stream().map(Doing::thread).toList());
        for (Doing<Boolean> waiter : waiters) {
            assertThat(waiter.untilItWaits().isDone())
                    .as("it stopped waiting when it was woken for nothing (spuriously), with 4 of 4 letters waiting").isFalse();
        }
        writers.run();
        for (Doing<Boolean> waiter : waiters) {
            waiter.result("who was woken for nothing is woken again when all is written");
        }
    }

    /** Waits for something that comes when all is written. */
    @FunctionalInterface
    private interface Wait {
        boolean on(Outbox outbox) throws InterruptedException;
    }

    @Test
    void who_is_about_to_await_room_does_not_miss_it() throws Exception {
        missesNothing(outbox -> outbox.awaitRoom(LONG));
    }

    @Test
    void who_is_about_to_await_the_end_does_not_miss_it() throws Exception {
        missesNothing(outbox -> outbox.awaitEmpty(LONG));
    }

    private void missesNothing(Wait wait) throws Exception {
        Meanwhile.everywhere(outbox(4, ScriptedSink.willing()).getClass(), stage -> {
            Outbox outbox = (Outbox) stage.make(4, ScriptedSink.willing());
            offer(outbox, 4);
            Doing<Boolean> waiter = Doing.start(() -> {
                stage.hold(() -> {
                    writers.run();
                    return true;
                });
                return wait.on(outbox);
            }).untilItWaits();
            stage.outcome("the writer ends while another begins to wait");
            assertThat(waiter.result("everybody who waits is woken when all is written")).as("what it waited for").isTrue();
        });
    }

    @Test
    void when_the_sink_fails_the_writer_ends_and_the_outbox_closes_itself() throws Exception {
        closesItself(ScriptedSink.broken(new IOException("the client is gone, for this test")));
    }

    @Test
    void when_the_sink_fails_by_a_bug_the_outbox_closes_itself_too() throws Exception {
        closesItself(ScriptedSink.broken(new IllegalStateException("a bug, for this test")));
    }

    private void closesItself(ScriptedSink sink) throws Exception {
        Outbox outbox = outbox(4, sink);
        offer(outbox, 1);
        Doing<Boolean> writer = writers.start();
        sink.awaitStuck();
        Doing.start(() -> offer(outbox, 4)).result("offering does not wait for the sink, where a writer is at work");
        List<Doing<Boolean>> waiters = List.of(
                Doing.start(() -> outbox.awaitRoom(LONG)).untilItWaits(),
                Doing.start(() -> outbox.awaitEmpty(LONG)).untilItWaits());
        sink.takesOn();
        try {
            writer.result("the writer ends when the sink has failed");
        } catch (IllegalStateException bug) {
            // Whoever runs the writer may be told.
        }
        assertThat(sink.sizes()).as("how often a failing sink was written to").hasSize(1);
        assertThat(outbox.offer(ScriptedSink.letter(99), writers)).as("a letter is taken after that").isFalse();
        assertThat(outbox.awaitRoom(Duration.ZERO)).as("there is nothing to wait for after that").isTrue();
        assertThat(outbox.awaitEmpty(Duration.ZERO)).as("nothing is left to write after that").isTrue();
        for (Doing<Boolean> waiter : waiters) {
            assertThat(waiter.result("everybody who waits is woken when the sink has failed")).as("what it waited for").isTrue();
        }
    }
}
