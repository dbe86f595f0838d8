package salon.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import salon.testing.Doing;
import salon.testing.Meanwhile;
import salon.testing.SpuriousWakeUp;
import salon.testing.Task;
import salon.threads.schedules.Scenario;
import salon.threads.schedules.Schedules;

/** What {@link Clients} promise, whoever wrote them. */
@Task("3.3")
public abstract class ConnectedClientsContract {
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
    @Task(value = "3.3", seconds = Schedules.SECONDS)
    void two_who_both_see_the_last_place_free_do_not_both_get_it() throws Exception {
        Schedules.check(Scenario.<Clients<String>, OptionalInt>of("Two enter at once where there is one place",
                        clients -> clients.enter("ada"), clients -> clients.enter("bob"))
                .wrongIf((_, told) -> told.getFirst().isPresent() && told.getLast().isPresent(),
                        "both saw one place free, and both got in")
                .wrongIf((_, told) -> told.getFirst().isEmpty() && told.getLast().isEmpty(), "nobody got in")
                .wrongIf((clients, _) -> clients.count() != 1, "one of them got in, and the count is not 1 then"),
                () -> clients(1), () -> new WrongClients.TwoSteps(1));
    }

    @Test
    @Task(value = "3.3", seconds = Schedules.SECONDS)
    void two_who_enter_at_once_are_both_counted_and_told_different_numbers() throws Exception {
        Schedules.check(Scenario.<Clients<String>, OptionalInt>of("Two enter at once where there is room for both",
                        clients -> clients.enter("ada"), clients -> clients.enter("bob"))
                .wrongIf((_, told) -> told.getFirst().isEmpty() || told.getLast().isEmpty(), "one of them was refused")
                .wrongIf((clients, _) -> clients.count() != 2, "the count is not 2 then: one of them was not counted")
                .wrongIf((clients, _) -> clients.everyone().size() != 2, "one of them is not among those who are in")
                .wrongIf((_, told) -> told.getFirst().getAsInt() == told.getLast().getAsInt(),
                        "both were told the same number"),
                () -> clients(5), () -> new WrongClients.CountsLater(5));
    }

    @Test
    @Task(value = "3.3", seconds = Schedules.SECONDS)
    void one_who_leaves_while_another_enters_is_no_longer_counted() throws Exception {
        Schedules.check(Scenario.<Clients<String>, Object>of("One leaves while another enters",
                        clients -> {
                            clients.leave("ada");
                            return true;
                        },
                        clients -> clients.enter("bob"))
                .wrongIf((clients, _) -> clients.count() != 1, "the count is not 1 then, though one is in")
                .wrongIf((clients, _) -> !List.of("bob").equals(clients.everyone()),
                        "not just the one who entered is in"),
                () -> with(5, "ada"), () -> new WrongClients.TwoLocks(5).with("ada"));
    }

    @Test
    void who_leaves_twice_is_counted_once() {
        Clients<String> clients = with(5, "ada", "bob");
        clients.leave("ada");
        clients.leave("ada");
        assertThat(clients.count()).as("how many are in when one of two has left twice").isEqualTo(1);
    }

    @Test
    @Task(value = "3.3", seconds = Schedules.SECONDS)
    void who_leaves_twice_at_once_is_counted_once() throws Exception {
        Scenario.Step<Clients<String>, Boolean> leave = clients -> {
            clients.leave("ada");
            return true;
        };
        Schedules.check(Scenario.of("One of two leaves twice at once", leave, leave)
                .wrongIf((clients, _) -> clients.count() != 1,
                        "the count is not 1 then: who left twice was counted twice"),
                () -> with(5, "ada", "bob"), () -> new WrongClients.LeavesTwice(5).with("ada", "bob"));
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
    @Task(value = "3.3", seconds = Schedules.SECONDS)
    void everyone_can_be_asked_for_and_told_while_another_enters() throws Exception {
        Schedules.check(Scenario.<Clients<String>, Object>of("One goes through everyone while another enters",
                        clients -> {
                            int seen = 0;
                            for (String _ : clients.everyone()) {
                                seen++;
                            }
                            return seen;
                        },
                        clients -> clients.enter("cara"))
                .wrongIf((_, returned) -> returned.getFirst() instanceof Integer seen && seen < 2,
                        "one who was in all the time was not seen"),
                () -> with(5, "ada", "bob"), () -> new WrongClients.CopiesUnlocked(5).with("ada", "bob"));
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
    @Task(value = "3.3", seconds = Schedules.SECONDS)
    void who_got_in_while_another_closed_is_among_those_who_are_in_then() throws Exception {
        Schedules.check(Scenario.<Clients<String>, Object>of("One enters while another closes and asks who is in",
                        clients -> clients.enter("ada"),
                        clients -> {
                            clients.close();
                            return clients.everyone();
                        })
                .wrongIf((_, returned) -> returned.getFirst() instanceof OptionalInt place && place.isPresent()
                                && returned.getLast() instanceof List<?> everyone && !everyone.contains("ada"),
                        "one got in and was not among those who were in when close had returned"),
                () -> clients(5), () -> new WrongClients.LooksBefore(5));
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

    private static void leave(Clients<String> clients, String client) throws Exception {
        Doing.start(() -> {
            clients.leave(client);
            return true;
        }).result("one can leave while another waits for nobody to be in");
    }

    @Test
    void who_waits_for_nobody_to_be_in_waits_on_when_one_of_two_has_left() throws Exception {
        Clients<String> clients = with(5, "ada", "bob");
        Doing<Boolean> waiter = Doing.start(() -> clients.awaitNone(LONG)).underWay();
        leave(clients, "ada");
        clients.enter("cara");
        waiter.untilItWaits();
        assertThat(waiter.isDone()).as("it stopped waiting while somebody was in").isFalse();
        leave(clients, "bob");
        leave(clients, "cara");
        assertThat(waiter.result("everybody who waits is woken when the last one leaves")).as("nobody is in").isTrue();
    }

    @Test
    void when_the_last_one_leaves_everybody_who_waits_for_it_is_woken() throws Exception {
        Clients<String> clients = with(5, "ada");
        List<Doing<Boolean>> waiters = IntStream.range(0, 3)
                .mapToObj(_ -> Doing.start(() -> clients.awaitNone(LONG)).untilItWaits())
                .toList();
        leave(clients, "ada");
        for (Doing<Boolean> waiter : waiters) {
            assertThat(waiter.result("everybody who waits is woken when the last one leaves"))
                    .as("nobody is in").isTrue();
        }
    }

    @Test
    void who_is_woken_for_nothing_waits_on() throws Exception {
        Clients<String> clients = with(5, "ada");
        Doing<Boolean> waiter = Doing.start(() -> clients.awaitNone(LONG)).underWay();
        SpuriousWakeUp.in(clients, List.of(waiter.thread()));
        assertThat(waiter.untilItWaits().isDone())
                .as("it stopped waiting when it was woken for nothing (spuriously), while somebody was in").isFalse();
        leave(clients, "ada");
        waiter.result("who was woken for nothing is woken again when the last one leaves");
    }

    @Test
    @Task(value = "3.3", seconds = 60) // it plays a scenario dozens of times
    void who_is_about_to_wait_does_not_miss_that_the_last_one_leaves() throws Exception {
        Meanwhile.everywhere(clients(5).getClass(), stage -> {
            @SuppressWarnings("unchecked") // a twin of a class of ours
            Clients<String> clients = (Clients<String>) stage.make(5);
            clients.enter("ada");
            Doing<Boolean> waiter = Doing.start(() -> {
                stage.hold(() -> {
                    clients.leave("ada");
                    return true;
                });
                return clients.awaitNone(LONG);
            }).untilItWaits();
            stage.outcome("one can leave while another waits for nobody to be in");
            assertThat(waiter.result("everybody who waits is woken when the last one leaves"))
                    .as("nobody is in").isTrue();
        });
    }
}
