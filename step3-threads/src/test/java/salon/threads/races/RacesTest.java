package salon.threads.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import salon.testing.Deadline;
import salon.testing.Deadline.Work;

@Order(1) // before classes are rewritten
class RacesTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void counting_in_two_steps_loses_clients_and_counting_under_a_lock_does_not() throws Throwable {
        onlyTheBrokenOneGoesWrong(Race1LostUpdate::run);
    }

    @Test
    void checking_before_taking_gives_a_name_to_two_people_and_putIfAbsent_to_one() throws Throwable {
        onlyTheBrokenOneGoesWrong(Race2CheckThenAct::run);
    }

    @Test
    void who_joins_ends_a_round_through_the_list_itself_and_not_one_through_its_copy() throws Throwable {
        onlyTheBrokenOneGoesWrong(Race3IterateWhileAdding::run);
    }

    @Test
    void two_who_cross_are_deadlocked_unless_locks_have_an_order() throws Throwable {
        onlyTheBrokenOneGoesWrong(Race4LockOrder::run);
    }

    @Test
    void a_hot_loop_does_not_see_a_plain_flag_and_sees_a_volatile_one() throws Throwable {
        onlyTheBrokenOneGoesWrong(Race5PlainStopFlag::run);
    }

    @Test
    void who_does_not_read_stops_a_room_that_writes_under_its_lock_and_not_one_with_outboxes() throws Throwable {
        onlyTheBrokenOneGoesWrong(Race6BroadcastUnderLock::run);
    }

    @Test
    void tasks_that_wait_for_their_own_pool_starve_and_those_that_wait_for_another_do_not() throws Throwable {
        onlyTheBrokenOneGoesWrong(Race7PoolStarvation::run);
    }

    private static void onlyTheBrokenOneGoesWrong(Work<Verdict> demonstration) throws Throwable {
        Verdict verdict = Deadline.within(LIMIT, demonstration);
        assertThat(verdict.broken().right()).as("the broken variant did right, of these two:%n%s", verdict).isFalse();
        assertThat(verdict.fixed().right()).as("the fixed variant did right, of these two:%n%s", verdict).isTrue();
    }

    @Test
    void without_an_argument_the_races_are_listed_a_line_each() throws Exception {
        assertThat(run()).as("exit code").isZero();
        assertThat(text(out).lines()).as("lines").hasSize(7).allMatch(line -> line.matches("[1-7]  .+"));
    }

    @Test
    void with_a_number_that_race_alone_is_run() throws Exception {
        assertThat(run("3")).as("exit code").isZero();
        assertThat(text(out)).startsWith("3  iterate while adding").contains("\nBroken: ", "\nFixed:  ")
                .doesNotContain("lock order");
    }

    @Test
    void an_argument_that_is_none_is_answered_with_one_sentence_and_exit_code_2() throws Exception {
        for (String wrong : new String[] {"0", "8", "three", ""}) {
            assertThat(run(wrong)).as("exit code of \"%s\"", wrong).isEqualTo(2);
        }
        assertThat(run("1", "2")).as("exit code of two numbers").isEqualTo(2);
        assertThat(text(err).lines()).as("what is said of five wrong calls").hasSize(5)
                .allMatch(line -> line.startsWith("races takes a number from 1 to 7, or all"));
        assertThat(text(out)).as("standard output").isEmpty();
    }

    private int run(String... args) throws Exception {
        return Races.run(args, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
