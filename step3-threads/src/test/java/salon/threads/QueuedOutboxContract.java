package salon.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.testing.Doing;
import salon.testing.Task;

/** What every {@link Outbox} promises, whoever wrote it. */
@Task("3.5")
public abstract class QueuedOutboxContract {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    /** The outbox to be tested. */
    protected abstract Outbox outbox(int capacity, Sink sink);

    private static Doing<Boolean> writer(Outbox outbox) {
        return Doing.start(() -> {
            outbox.run();
            return true;
        });
    }

    private static List<Letter> offer(Outbox outbox, int count) {
        List<Letter> letters = IntStream.range(0, count).mapToObj(ScriptedSink::letter).toList();
        for (Letter letter : letters) {
            assertThat(outbox.offer(letter)).as("a letter for which there is room is taken").isTrue();
        }
        return letters;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void as_many_letters_are_taken_as_there_is_room_for_and_the_next_is_refused(int capacity) {
        Outbox outbox = outbox(capacity, ScriptedSink.willing());
        offer(outbox, capacity);
        assertThat(outbox.offer(ScriptedSink.letter(0)))
                .as("letter %d is taken, with room for %d", capacity + 1, capacity).isFalse();
    }

    @Test
    void of_many_threads_that_offer_at_once_as_many_are_refused_as_find_no_room() throws Exception {
        for (int round = 0; round < 100; round++) {
            Outbox outbox = outbox(3, ScriptedSink.willing());
            List<Boolean> taken = Doing.together(6, i -> () -> outbox.offer(ScriptedSink.letter(i)));
            assertThat(taken).as("6 letters at once, taken or not, where there is room for 3")
                    .filteredOn(one -> one).hasSize(3);
        }
    }

    @Test
    void offering_does_not_wait_though_the_client_does_not_read() throws Exception {
        ScriptedSink sink = ScriptedSink.slow();
        Outbox outbox = outbox(4, sink);
        offer(outbox, 1);
        Doing<Boolean> writer = writer(outbox);
        sink.awaitStuck();
        List<Boolean> taken = Doing.start(() -> IntStream.range(0, 100)
                .mapToObj(i -> outbox.offer(ScriptedSink.letter(i)))
                .toList()).result("offering never waits for the sink");
        assertThat(taken).as("100 letters, taken or not, where there is room for 4 and none goes out")
                .filteredOn(one -> one).hasSizeBetween(3, 4); // the one that is being written may count or not
        outbox.close();
        sink.takesOn();
        writer.result("run returns when the outbox is closed and empty");
    }

    @Test
    void a_letter_is_flushed_though_no_second_one_comes() throws Exception {
        ScriptedSink sink = ScriptedSink.willing();
        Outbox outbox = outbox(4, sink);
        Doing<Boolean> writer = writer(outbox).untilItWaits();
        offer(outbox, 1);
        sink.awaitFlushed(1);
        writer.untilItWaits();
        offer(outbox, 1);
        sink.awaitFlushed(2);
        outbox.close();
        writer.result("run returns when the outbox is closed and empty");
    }

    @Test
    void letters_are_written_in_the_order_in_which_they_were_offered() {
        ScriptedSink sink = ScriptedSink.willing();
        Outbox outbox = outbox(100, sink);
        List<Letter> offered = offer(outbox, 100);
        outbox.close();
        outbox.run();
        assertThat(sink.written()).as("what was written").isEqualTo(offered);
    }

    @Test
    void every_letter_of_many_threads_is_written_once_and_each_threads_letters_in_their_order() throws Exception {
        ScriptedSink sink = ScriptedSink.willing();
        Outbox outbox = outbox(4_000, sink);
        Doing<Boolean> writer = writer(outbox);
        List<List<Letter>> offered = Doing.together(4, _ -> () -> offer(outbox, 1_000));
        outbox.close();
        writer.result("run returns when the outbox is closed and empty");
        List<Letter> written = sink.written();
        assertThat(written).as("what was written of 4 threads' letters").hasSize(4_000);
        for (List<Letter> one : offered) {
            List<Letter> own = new ArrayList<>(written);
            own.retainAll(new HashSet<>(one));
            assertThat(own.equals(one)).as("one thread's letters are all there, in its order").isTrue();
        }
    }

    @Test
    void a_closed_outbox_takes_no_letters_and_still_writes_those_it_has() {
        ScriptedSink sink = ScriptedSink.willing();
        Outbox outbox = outbox(10, sink);
        List<Letter> offered = offer(outbox, 3);
        outbox.close();
        assertThat(outbox.offer(ScriptedSink.letter(99))).as("a letter is taken after close").isFalse();
        outbox.run();
        assertThat(sink.written()).as("what was written after close").isEqualTo(offered);
        assertThat(sink.flushed()).as("how many of these were flushed").isEqualTo(3);
    }

    @Test
    void closing_wakes_a_writer_that_waits_for_letters() throws Exception {
        Outbox outbox = outbox(10, ScriptedSink.willing());
        Doing<Boolean> writer = writer(outbox).untilItWaits();
        outbox.close();
        writer.result("run returns when the outbox is closed and empty");
    }

    @Test
    void closing_does_not_wait_for_a_client_that_does_not_read() throws Exception {
        ScriptedSink sink = ScriptedSink.slow();
        Outbox outbox = outbox(10, sink);
        List<Letter> offered = offer(outbox, 3);
        Doing<Boolean> writer = writer(outbox);
        sink.awaitStuck();
        Doing.start(() -> {
            outbox.close();
            return true;
        }).result("close does not wait for the letters to be written");
        sink.takesOn();
        writer.result("run returns when the outbox is closed and empty");
        assertThat(sink.written()).as("what was written in the end").isEqualTo(offered);
    }

    @Test
    void when_the_sink_fails_the_writer_ends_and_the_outbox_closes_itself() throws Exception {
        ScriptedSink sink = ScriptedSink.broken();
        Outbox outbox = outbox(4, sink);
        offer(outbox, 4);
        writer(outbox).result("run returns when the sink has failed");
        assertThat(sink.written()).as("the letters that a failing sink was given").hasSize(1);
        assertThat(outbox.offer(ScriptedSink.letter(99))).as("a letter is taken after the sink failed").isFalse();
        assertThat(outbox.awaitRoom(Duration.ZERO)).as("there is nothing to wait for after the sink failed").isTrue();
    }

    @Test
    void when_the_writer_is_interrupted_it_ends_and_the_outbox_closes_itself() throws Exception {
        Outbox outbox = outbox(4, ScriptedSink.willing());
        Doing<Boolean> writer = writer(outbox).untilItWaits();
        writer.interrupt();
        writer.result("run returns when its thread is interrupted");
        assertThat(outbox.offer(ScriptedSink.letter(99))).as("a letter is taken after the interrupt").isFalse();
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
    void who_awaits_room_is_woken_when_half_of_the_letters_are_written() throws Exception {
        ScriptedSink sink = ScriptedSink.slow();
        Outbox outbox = outbox(4, sink);
        offer(outbox, 4);
        Doing<Boolean> waiter = Doing.start(() -> outbox.awaitRoom(LONG)).untilItWaits();
        Doing<Boolean> writer = writer(outbox);
        sink.awaitStuck();
        assertThat(waiter.untilItWaits().isDone())
                .as("the waiter went on with 3 or more of 4 letters waiting").isFalse();
        sink.takesOn();
        assertThat(waiter.result("awaitRoom returns when letters are written")).as("there is room").isTrue();
        outbox.close();
        writer.result("run returns when the outbox is closed and empty");
    }

    @Test
    void who_awaits_room_is_woken_when_the_outbox_is_closed() throws Exception {
        Outbox outbox = outbox(4, ScriptedSink.willing());
        offer(outbox, 4);
        Doing<Boolean> waiter = Doing.start(() -> outbox.awaitRoom(LONG)).untilItWaits();
        outbox.close();
        assertThat(waiter.result("awaitRoom returns when the outbox is closed")).as("what awaitRoom returned").isTrue();
    }
}
