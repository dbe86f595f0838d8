package salon.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import salon.testing.Doing;
import salon.testing.Task;

/** What {@link Clients} promise, whoever wrote them. */
@Task("3.3")
public abstract class ConnectedClientsContract {
    private static final int ROUNDS = 50;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    /** The clients to be tested. */
    protected abstract <C> Clients<C> clients(int limit);

    private Clients<String> with(int limit, String... inside) {
        Clients<String> clients = clients(limit);
        for (String client : inside) {
            clients.enter(client);
        }
        return clients;
    }

    @Test
    void each_who_enters_is_told_how_many_are_in() {
        Clients<String> clients = clients(3);
        assertThat(clients.count()).as("how many are in at the start").isZero();
        assertThat(clients.enter("ada")).as("the first").hasValue(1);
        assertThat(clients.enter("bob")).as("the second").hasValue(2);
        assertThat(clients.count()).as("how many are in then").isEqualTo(2);
    }

    @Test
    void nobody_enters_past_the_limit_until_one_has_left() {
        Clients<String> clients = with(2, "ada", "bob");
        assertThat(clients.enter("cara")).as("the third, where the limit is 2").isEmpty();
        assertThat(clients.count()).as("how many are in after a refusal").isEqualTo(2);
        clients.leave("ada");
        assertThat(clients.enter("cara")).as("the third, when one has left").hasValue(2);
        assertThat(clients.everyone()).as("who is in").containsExactlyInAnyOrder("bob", "cara");
    }

    @Test
    void however_many_enter_at_once_the_limit_holds_and_each_is_told_another_number() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Clients<String> clients = clients(3);
            List<OptionalInt> told = Doing.together(6, i -> () -> clients.enter("client " + i));
            assertThat(told.stream().flatMapToInt(OptionalInt::stream).boxed())
                    .as("what those were told who got in, 6 at once where the limit is 3 (round %d)", round)
                    .containsExactlyInAnyOrder(1, 2, 3);
            assertThat(clients.count()).as("how many are in then").isEqualTo(3);
        }
    }

    /** Looked at only when all others are looked at too, or a moment has passed: so threads cross for certain. */
    private record Slow(int number, CountDownLatch meeting) {
        @Override
        public boolean equals(@Nullable Object other) {
            meet();
            return other instanceof Slow slow && slow.number == number;
        }

        @Override
        public int hashCode() {
            meet();
            return number;
        }

        private void meet() {
            meeting.countDown();
            try {
                meeting.await(200, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void two_who_have_both_seen_the_last_place_free_do_not_both_get_it() throws Exception {
        Clients<Slow> clients = clients(1);
        CountDownLatch meeting = new CountDownLatch(4);
        List<OptionalInt> told = Doing.together(4, i -> () -> clients.enter(new Slow(i, meeting)));
        assertThat(told).as("what 4 at once were told, where there is one place").filteredOn(OptionalInt::isPresent)
                .containsExactly(OptionalInt.of(1));
        assertThat(clients.count()).as("how many are in then").isEqualTo(1);
    }

    @Test
    void the_count_is_exact_after_many_came_and_went_at_once() throws Exception {
        Clients<String> clients = clients(100);
        Doing.together(6, i -> () -> {
            for (int round = 0; round < 5_000; round++) {
                clients.enter("client " + i);
                clients.leave("client " + i);
            }
            return clients.enter("client " + i);
        });
        assertThat(clients.count()).as("how many are in when 6 have come and gone and come again").isEqualTo(6);
        assertThat(clients.everyone()).as("who is in then").hasSize(6);
    }

    @Test
    void who_leaves_twice_is_counted_once() {
        Clients<String> clients = with(5, "ada", "bob");
        clients.leave("ada");
        clients.leave("ada");
        assertThat(clients.count()).as("how many are in when one of two has left twice").isEqualTo(1);
    }

    @Test
    void who_leaves_twice_at_once_is_counted_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Clients<String> clients = with(5, "ada", "bob");
            Doing.together(4, _ -> () -> {
                clients.leave("ada");
                return true;
            });
            assertThat(clients.count()).as("how many are in when 4 threads at once let one of two leave").isEqualTo(1);
        }
    }

    @Test
    void who_was_never_in_can_leave_and_nothing_happens() {
        Clients<String> clients = with(1, "ada");
        clients.leave("bob");
        assertThat(clients.count()).as("how many are in when somebody else has left").isEqualTo(1);
        assertThat(clients.enter("cara")).as("the second, where the limit is 1").isEmpty();
    }

    @Test
    void clients_that_are_equal_are_one() {
        Clients<String> clients = with(5, "ada");
        clients.leave(String.join("", "a", "da"));
        assertThat(clients.count()).as("how many are in when an equal one has left").isZero();
    }

    @Test
    void everyone_is_a_list_that_does_not_change() {
        Clients<String> clients = with(5, "ada", "bob");
        List<String> before = clients.everyone();
        clients.enter("cara");
        clients.leave("ada");
        assertThat(before).as("who was in before somebody came and somebody went")
                .containsExactlyInAnyOrder("ada", "bob");
    }

    @Test
    void everyone_can_be_asked_for_and_told_while_others_come_and_go() throws Exception {
        Clients<String> clients = clients(100);
        Doing.together(4, i -> () -> {
            List<String> seen = new ArrayList<>();
            for (int round = 0; round < 2_000; round++) {
                clients.enter("client " + i);
                seen.clear();
                for (String client : clients.everyone()) { // fails if others change it meanwhile
                    seen.add(client);
                }
                clients.leave("client " + i);
            }
            return seen;
        });
        assertThat(clients.everyone()).as("who is in when all have left").isEmpty();
    }

    @Test
    void after_close_nobody_enters_and_those_inside_can_leave() {
        Clients<String> clients = with(5, "ada", "bob");
        clients.close();
        assertThat(clients.enter("cara")).as("one who comes after close").isEmpty();
        assertThat(clients.count()).as("how many are in after close").isEqualTo(2);
        clients.leave("ada");
        assertThat(clients.everyone()).as("who is in when one has left").containsExactly("bob");
        assertThat(clients.enter("ada")).as("one who comes back after close").isEmpty();
    }

    @Test
    void when_nobody_is_in_there_is_nothing_to_wait_for() throws Exception {
        assertThat(clients(5).awaitNone(Duration.ZERO)).as("nobody is in").isTrue();
    }

    @Test
    void when_the_limit_has_passed_waiting_ends_though_somebody_is_in() throws Exception {
        Clients<String> clients = with(5, "ada");
        assertThat(clients.awaitNone(Duration.ZERO)).as("nobody is in, without waiting").isFalse();
        assertThat(clients.awaitNone(SHORT)).as("nobody is in, after " + SHORT).isFalse();
    }

    @Test
    void when_the_last_one_leaves_everybody_who_waits_for_it_is_woken() throws Exception {
        Clients<String> clients = with(5, "ada", "bob");
        List<Doing<Integer>> waiters = IntStream.range(0, 3)
                .mapToObj(_ -> Doing.start(() -> clients.awaitNone(LONG) ? clients.count() : -1).untilItWaits())
                .toList();
        clients.leave("ada"); // not the last
        waiters.forEach(Doing::untilItWaits);
        clients.leave("bob");
        for (Doing<Integer> waiter : waiters) {
            assertThat(waiter.result("awaitNone returns when the last one has left"))
                    .as("how many were in when awaitNone said that nobody was").isZero();
        }
    }
}
