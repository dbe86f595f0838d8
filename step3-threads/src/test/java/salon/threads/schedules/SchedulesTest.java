package salon.threads.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import salon.exercise.Todo;
import salon.testing.GraderBroken;
import salon.testing.Meanwhile;

class SchedulesTest {
    private static class Counter {
        int count;

        void add() {
            count++;
        }
    }

    private static final class Guarded extends Counter {
        @Override
        synchronized void add() {
            super.add();
        }
    }

    /** Right only as long as nobody else comes between. */
    private static final class Thrower extends Counter {
        @Override
        void add() {
            int before = count;
            super.add();
            if (count != before + 1) {
                throw new IllegalStateException("somebody came between");
            }
        }
    }

    private static final class Stub extends Counter {
        @Override
        void add() {
            Todo.todo("9.9 count");
        }
    }

    private static final Scenario.Step<Counter, Integer> ADD = counter -> {
        counter.add();
        return 1;
    };
    private static final Scenario<Counter, Integer> TWO_ADD = Scenario.of("Two count at once", ADD, ADD)
            .wrongIf((counter, returned) -> counter.count != returned.size(), "one of them was not counted");

    private static <S> String story(Scenario<S, Integer> scenario, Supplier<S> wrong) {
        return String.valueOf(
                catchThrowableOfType(AssertionError.class, () -> Schedules.check(scenario, wrong, wrong)).getMessage());
    }

    /** Lincheck knows classes by their names, and took the twin for the class that it had seen. */
    @Test
    void a_class_whose_schedules_were_checked_can_still_be_held_at_every_step() throws Exception {
        story(TWO_ADD, Counter::new);
        Meanwhile.everywhere(Counter.class, stage -> stage.make()); // the grader would be broken if no step were heard of
    }

    @Test
    void a_class_that_is_right_passes() throws Exception {
        Schedules.check(TWO_ADD, Guarded::new, Counter::new);
    }

    @Test
    void a_story_can_be_told_of_threads_that_have_ended_when_garbage_is_collected() {
        Scenario<Counter, Integer> collected = Scenario.of("Two count at once", ADD, ADD).wrongIf((counter, _) -> {
            System.gc();
            return counter.count != 2;
        }, "one of them was not counted");
        assertThat(story(collected, Counter::new)).startsWith("Two count at once: one of them was not counted.");
    }

    @Test
    void a_class_that_is_wrong_has_its_story_told_with_what_was_read_and_written() {
        assertThat(story(TWO_ADD, Counter::new).lines())
                .startsWith("Two count at once: one of them was not counted.")
                .anyMatch(line -> line.matches(" +\\d+ count is 0"))
                .anyMatch(line -> line.matches(" +\\d+ count = 1"));
    }

    @Test
    void the_same_class_has_the_same_story_every_time() {
        assertThat(story(TWO_ADD, Counter::new)).isEqualTo(story(TWO_ADD, Counter::new));
    }

    @Test
    void the_message_names_a_file_that_has_the_whole_recording() {
        String named = story(TWO_ADD, Counter::new).lines()
                .filter(line -> line.startsWith("All of it")).findFirst().orElseThrow();
        assertThat(Path.of(named.substring(named.indexOf(": ") + 2))).content().contains("Main Thread");
    }

    @Test
    void when_the_canary_is_not_caught_nothing_is_judged() {
        assertThatExceptionOfType(GraderBroken.class)
                .isThrownBy(() -> Schedules.check(TWO_ADD, Guarded::new, Guarded::new))
                .withMessageStartingWith("The grader is broken: ")
                .withMessageContaining("Two count at once");
    }

    @Test
    void a_stub_is_still_to_do_and_costs_no_schedules() {
        assertThatExceptionOfType(Todo.class).isThrownBy(() -> Schedules.check(TWO_ADD, Stub::new, Counter::new));
    }

    @Test
    void what_a_thread_throws_is_told() {
        assertThat(story(Scenario.of("Two count at once", ADD, ADD), Thrower::new))
                .startsWith("Two count at once: IllegalStateException came out of what one of the threads did.");
    }

    @Test
    void what_goes_wrong_without_crossing_is_told_so() {
        Scenario<Counter, Integer> three = Scenario.of("One counts three", ADD)
                .wrongIf((counter, _) -> counter.count != 3, "it came to another number");
        assertThat(story(three, Counter::new))
                .contains("it came to another number, even when one comes after the other");
    }

    private static class Pair {
        final Object left = new Object();
        final Object right = new Object();

        void inward() {
            nested(left, right);
        }

        void outward() {
            nested(right, left);
        }

        void nested(Object first, Object second) {
            synchronized (first) {
                synchronized (second) {
                    second.notifyAll();
                }
            }
        }
    }

    private static final class LockPair extends Pair {
        private final Lock leftLock = new ReentrantLock();
        private final Lock rightLock = new ReentrantLock();

        @Override
        void inward() {
            leftLock.lock();
            rightLock.lock();
            rightLock.unlock();
            leftLock.unlock();
        }

        @Override
        void outward() {
            rightLock.lock();
            leftLock.lock();
            leftLock.unlock();
            rightLock.unlock();
        }
    }

    private static final Scenario<Pair, Integer> CROSSING = Scenario.of("Two take two locks",
            pair -> {
                pair.inward();
                return 1;
            },
            pair -> {
                pair.outward();
                return 2;
            });

    @Test
    void two_monitors_taken_in_crossing_order_are_a_standstill_told_with_who_holds_what() {
        assertThat(story(CROSSING, Pair::new)).contains("nobody can go on")
                .containsPattern("thread 1 holds what it took in line \\d+ and waits in line \\d+ for a lock")
                .containsPattern("thread 2 holds what it took in line \\d+ and waits in line \\d+ for a lock");
    }

    @Test
    void two_locks_taken_in_crossing_order_are_told_too() {
        assertThat(story(CROSSING, LockPair::new)).contains("nobody can go on")
                .containsPattern("thread 1 holds what it took in line \\d+ and waits in line \\d+ for a lock")
                .containsPattern("thread 2 holds what it took in line \\d+ and waits in line \\d+ for a lock");
    }

    private static final class Gate {
        private boolean open;

        void open() {
            open = true;
            synchronized (this) {
                notifyAll();
            }
        }

        void pass() throws InterruptedException {
            if (!open) {
                synchronized (this) {
                    wait();
                }
            }
        }
    }

    @Test
    void one_who_looks_before_it_takes_the_lock_misses_its_wake_up() {
        Scenario<Gate, Integer> gate = Scenario.of("One waits for another",
                one -> {
                    one.open();
                    return 1;
                },
                one -> {
                    one.pass();
                    return 2;
                });
        assertThat(story(gate, Gate::new)).containsPattern("thread 2 waits in line \\d+ to be notified");
    }
}
