package salon.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.testing.Doing;
import salon.testing.Task;
import salon.threads.schedules.Scenario;
import salon.threads.schedules.Schedules;

/** What every {@link Outbox} promises of taking, writing and closing, whoever wrote it. */
@Task("3.5")
public abstract class QueuedOutboxContract extends OutboxWaitContract {
    private static final Executor CALLER = Runnable::run;

    // Taking

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void as_many_letters_are_taken_as_there_is_room_for_and_the_next_is_refused(int capacity) {
        Outbox outbox = outbox(capacity, ScriptedSink.willing());
        offer(outbox, capacity);
        assertThat(outbox.offer(ScriptedSink.letter(0), writers))
                .as("letter %d is taken, with room for %d", capacity + 1, capacity).isFalse();
    }

    private static final Letter FIRST = ScriptedSink.letter(1);
    private static final Letter SECOND = ScriptedSink.letter(2);
    private static final Letter THIRD = ScriptedSink.letter(3);

    @Test
    @Task(value = "3.5", seconds = Schedules.SECONDS)
    void of_two_who_offer_at_once_where_there_is_one_place_one_is_refused() throws Exception {
        Executor never = _ -> {};
        Schedules.check(Scenario.<Delivery, Boolean>of("Two offer a letter at once where there is room for one",
                        delivery -> delivery.outbox.offer(FIRST, never),
                        delivery -> delivery.outbox.offer(SECOND, never))
                .about(delivery -> delivery.outbox)
                .wrongIf((_, taken) -> taken.getFirst() && taken.getLast(),
                        "both saw one place free, and both were taken")
                .wrongIf((_, taken) -> !taken.getFirst() && !taken.getLast(), "both were refused"),
                () -> new Delivery(this::outbox, 1), () -> new Delivery(WrongOutbox.TakesTooMany::new, 1));
    }

    @Test
    void letters_that_weigh_too_much_together_are_refused_and_one_alone_is_taken() {
        Letter heavy = ScriptedSink.letterOf(Outbox.MOST_WEIGHT / 4); // and so a little over the bound
        Outbox outbox = outbox(100, ScriptedSink.willing());
        assertThat(outbox.offer(heavy, writers)).as("a letter over the bound is taken, where none is waiting").isTrue();
        assertThat(outbox.offer(ScriptedSink.letter(1), writers)).as("a second one behind it is taken").isFalse();
        writers.run();
        assertThat(outbox.offer(ScriptedSink.letter(2), writers)).as("a letter is taken when all is written").isTrue();
        assertThat(outbox.offer(heavy, writers)).as("a heavy one behind it is taken").isFalse();
    }

    @Test
    void offering_does_not_wait_though_the_client_does_not_read() throws Exception {
        ScriptedSink sink = ScriptedSink.slow();
        Outbox outbox = outbox(4, sink);
        offer(outbox, 1);
        Doing<Boolean> writer = writers.start();
        sink.awaitStuck();
        List<Boolean> taken = Doing.start(() -> IntStream.range(0, 100)
                .mapToObj(i -> outbox.offer(ScriptedSink.letter(i), CALLER))
                .toList()).result("offering does not wait for the sink, where a writer is at work");
        assertThat(taken).as("100 letters, taken or not, where there is room for 4 and none goes out")
                .filteredOn(one -> one).hasSizeBetween(3, 4); // the one that is being written may count or not
        sink.takesOn();
        writer.result(WRITER_ENDS);
    }

    // The writer

    @Test
    void one_writer_is_asked_for_however_many_letters_come_before_it_begins() {
        Outbox outbox = outbox(10, ScriptedSink.willing());
        offer(outbox, 10);
        assertThat(writers.count()).as("writers that are to run, for 10 letters").isEqualTo(1);
    }

    @Test
    void who_offers_may_be_the_writer_and_returns_when_all_is_written() {
        ScriptedSink sink = ScriptedSink.willing();
        Outbox outbox = outbox(4, sink);
        Letter letter = ScriptedSink.letter(1);
        outbox.offer(letter, CALLER);
        assertThat(sink.written()).as("what was written when offer returned").containsExactly(letter);
    }

    @Test
    @Task(value = "3.5", seconds = Schedules.SECONDS)
    void two_who_offer_at_once_ask_for_one_writer() throws Exception {
        Schedules.check(Scenario.<Delivery, Boolean>of("Two offer a letter at once, before the writer begins",
                        delivery -> delivery.outbox.offer(FIRST, delivery::ask),
                        delivery -> delivery.outbox.offer(SECOND, delivery::ask))
                .about(delivery -> delivery.outbox)
                .wrongIf((delivery, _) -> delivery.writersAskedFor() > 1,
                        "both saw no writer at work, and two writers were asked for")
                .wrongIf((delivery, _) -> delivery.writersAskedFor() == 0, "nobody was asked to write"),
                () -> new Delivery(this::outbox, 4), () -> new Delivery(WrongOutbox.AsksTwice::new, 4));
    }

    @Test
    void who_offers_and_writes_keeps_nobody_from_offering() throws Exception {
        ScriptedSink sink = ScriptedSink.slow();
        Outbox outbox = outbox(4, sink);
        Doing<Boolean> writer = Doing.start(() -> outbox.offer(ScriptedSink.letter(1), CALLER));
        sink.awaitStuck();
        assertThat(Doing.start(() -> outbox.offer(ScriptedSink.letter(2), CALLER))
                .result("offering does not wait for the sink, where one who offered is writing"))
                .as("a letter is taken, where there is room").isTrue();
        sink.takesOn();
        writer.result(WRITER_ENDS);
    }

    @Test
    void when_all_is_written_the_next_letter_asks_for_a_writer_again() {
        ScriptedSink sink = ScriptedSink.willing();
        Outbox outbox = outbox(4, sink);
        List<Letter> offered = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            offered.addAll(offer(outbox, 2));
            assertThat(writers.count()).as("writers that are to run, in round %d", round).isEqualTo(1);
            writers.run();
        }
        assertThat(sink.written()).as("what was written in three rounds").isEqualTo(offered);
    }

    @Test
    void letters_that_wait_go_out_together() {
        ScriptedSink sink = ScriptedSink.willing();
        Outbox outbox = outbox(10, sink);
        offer(outbox, 5);
        writers.run();
        assertThat(sink.sizes()).as("how many letters came in each write, of 5 that were waiting").containsExactly(5);
    }

    @Test
    void a_letter_that_comes_while_the_writer_writes_is_written_too() throws Exception {
        ScriptedSink sink = ScriptedSink.slow();
        Outbox outbox = outbox(4, sink);
        List<Letter> offered = new ArrayList<>(offer(outbox, 1));
        Doing<Boolean> writer = writers.start();
        sink.awaitStuck();
        offered.addAll(offer(outbox, 2));
        assertThat(writers.count()).as("writers that are to run beside the one at work").isZero();
        sink.takesOn();
        writer.result(WRITER_ENDS);
        assertThat(sink.written()).as("what was written").isEqualTo(offered);
    }

    @Test
    void letters_are_written_in_the_order_in_which_they_were_offered() {
        ScriptedSink sink = ScriptedSink.willing();
        Outbox outbox = outbox(100, sink);
        List<Letter> offered = offer(outbox, 100);
        writers.run();
        assertThat(sink.written()).as("what was written").isEqualTo(offered);
    }

    @Test
    @Task(value = "3.5", seconds = Schedules.SECONDS)
    void a_letter_that_comes_when_the_writer_is_about_to_end_is_written_too() throws Exception {
        Schedules.check(Scenario.<Delivery, Boolean>of("One offers two letters while another offers one",
                        delivery -> delivery.outbox.offer(FIRST, CALLER) && delivery.outbox.offer(SECOND, CALLER),
                        delivery -> delivery.outbox.offer(THIRD, CALLER))
                .about(delivery -> delivery.outbox)
                .wrongIf((_, taken) -> !taken.getFirst() || !taken.getLast(),
                        "a letter was refused, where there is room")
                .wrongIf((delivery, _) -> delivery.hadTwoWriters(), "two writers were at the sink at once")
                .wrongIf((delivery, _) -> delivery.written.size() < 3,
                        "a letter was taken and never written, since each thought that the other would write it")
                .wrongIf((delivery, _) -> delivery.written.size() > 3, "a letter was written twice")
                .wrongIf((delivery, _) -> delivery.written.indexOf(FIRST) > delivery.written.indexOf(SECOND),
                        "one thread's letters were written in another order than it offered them in"),
                () -> new Delivery(this::outbox, 4), () -> new Delivery(WrongOutbox.DropsTheLast::new, 4));
    }

    @Test
    void the_letters_that_are_not_written_yet_are_those_that_wait_and_those_in_the_writers_hand() throws Exception {
        ScriptedSink sink = ScriptedSink.slow();
        Outbox outbox = outbox(4, sink);
        List<Letter> offered = new ArrayList<>(offer(outbox, 2));
        assertThat(outbox.letters()).as("the letters before the writer comes").containsExactlyElementsOf(offered);
        Doing<Boolean> writer = writers.start();
        sink.awaitStuck();
        offered.addAll(offer(outbox, 2));
        List<Letter> before = outbox.letters();
        assertThat(before).as("the letters while the writer writes the first of them").isEqualTo(offered);
        sink.takesOn();
        writer.result(WRITER_ENDS);
        assertThat(outbox.letters()).as("the letters when all is written").isEmpty();
        assertThat(before).as("the list that was asked for before").isEqualTo(offered);
    }

    // Closing

    private static final List<Executor> EXHAUSTED = List.of(
            _ -> {
                throw new OutOfMemoryError("unable to create native thread, for this test");
            },
            _ -> {
                throw new RejectedExecutionException("no more threads, for this test");
            });

    @Test
    void when_no_writer_can_be_started_the_letter_is_refused_and_the_outbox_closes_itself() throws Exception {
        for (Executor exhausted : EXHAUSTED) {
            Outbox outbox = outbox(4, ScriptedSink.willing());
            assertThat(outbox.offer(ScriptedSink.letter(1), exhausted)).as("a letter is taken without a writer").isFalse();
            assertThat(outbox.offer(ScriptedSink.letter(2), writers)).as("a letter is taken after that").isFalse();
            assertThat(outbox.awaitEmpty(Duration.ZERO)).as("nothing is left to write after that").isTrue();
        }
    }

    @Test
    void when_no_writer_can_be_started_the_last_letter_is_dropped() throws Exception {
        for (Executor exhausted : EXHAUSTED) {
            Outbox outbox = outbox(4, ScriptedSink.willing());
            outbox.close(ScriptedSink.letter(1), exhausted);
            assertThat(outbox.awaitEmpty(Duration.ZERO)).as("nothing is left to write after that").isTrue();
        }
    }

    @Test
    void a_closed_outbox_takes_no_letters_and_still_writes_those_it_has() {
        ScriptedSink sink = ScriptedSink.willing();
        Outbox outbox = outbox(10, sink);
        List<Letter> offered = offer(outbox, 3);
        outbox.close();
        assertThat(outbox.offer(ScriptedSink.letter(99), writers)).as("a letter is taken after close").isFalse();
        writers.run();
        assertThat(sink.written()).as("what was written after close").isEqualTo(offered);
    }

    @Test
    void closing_does_not_wait_for_a_client_that_does_not_read() throws Exception {
        ScriptedSink sink = ScriptedSink.slow();
        Outbox outbox = outbox(10, sink);
        List<Letter> offered = offer(outbox, 3);
        Doing<Boolean> writer = writers.start();
        sink.awaitStuck();
        Doing.start(() -> {
            outbox.close();
            return true;
        }).result("close does not wait for the letters to be written");
        sink.takesOn();
        writer.result(WRITER_ENDS);
        assertThat(sink.written()).as("what was written in the end").isEqualTo(offered);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4})
    void a_last_letter_is_taken_though_there_is_no_room_and_none_after_it(int before) {
        ScriptedSink sink = ScriptedSink.willing();
        Outbox outbox = outbox(4, sink);
        List<Letter> expected = new ArrayList<>(offer(outbox, before));
        Letter last = ScriptedSink.letter(98);
        expected.add(last);
        outbox.close(last, writers);
        outbox.close(ScriptedSink.letter(99), writers);
        assertThat(outbox.offer(ScriptedSink.letter(99), writers)).as("a letter is taken after the last").isFalse();
        writers.run();
        assertThat(sink.written()).as("what was written, with %d of 4 places taken before the last", before)
                .isEqualTo(expected);
    }

    @Test
    @Task(value = "3.5", seconds = Schedules.SECONDS)
    void a_letter_that_comes_together_with_the_last_one_is_written_before_it_or_refused() throws Exception {
        Schedules.check(Scenario.<Delivery, Boolean>of("One offers a letter while another closes with a last one",
                        delivery -> delivery.outbox.offer(FIRST, CALLER),
                        delivery -> {
                            delivery.outbox.close(THIRD, CALLER);
                            return true;
                        })
                .about(delivery -> delivery.outbox)
                .wrongIf((delivery, _) -> delivery.hadTwoWriters(), "two writers were at the sink at once")
                .wrongIf((delivery, _) -> !delivery.written.contains(THIRD), "the last letter was never written")
                .wrongIf((delivery, _) -> !delivery.written.getLast().equals(THIRD),
                        "a letter was taken after the last one")
                .wrongIf((delivery, taken) -> taken.getFirst() != delivery.written.contains(FIRST),
                        "a letter was taken and never written, or refused and written all the same"),
                () -> new Delivery(this::outbox, 4), () -> new Delivery(WrongOutbox.ClosesLate::new, 4));
    }
}
