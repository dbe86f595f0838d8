package salon.threads.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import salon.threads.schedules.Moment.Kind;

class StoryTest {
    @Test
    void a_story_has_a_column_for_each_thread_and_runs_downwards() {
        Story story = new Story("Two enter", "both saw one place free", List.of(
                new Moment(1, 0, Kind.CALL, "enter(\"ada\")"),
                new Moment(1, 7, Kind.STEP, "free is 1"),
                new Moment(2, 0, Kind.CALL, "enter(\"bob\")"),
                new Moment(2, 7, Kind.STEP, "free is 1"),
                new Moment(1, 8, Kind.STEP, "free = 0")), "Yours.java");
        assertThat(story.toString().lines()).containsExactly(
                "Two enter: both saw one place free.",
                "The numbers are lines of Yours.java; what stands lower happened later.",
                "",
                "thread 1                                        thread 2",
                "enter(\"ada\")",
                "   7 free is 1",
                "                                                enter(\"bob\")",
                "                                                   7 free is 1",
                "   8 free = 0");
    }

    @Test
    void what_is_too_long_for_its_column_does_not_push_another_thread_aside() {
        String text = "names.put(\"" + "x".repeat(80) + "\")";
        Story story = new Story("One puts", "it was lost", List.of(
                new Moment(1, 7, Kind.STEP, text), new Moment(2, 7, Kind.STEP, text)), "Yours.java");
        assertThat(story.toString().lines().filter(line -> line.contains("put(")))
                .allMatch(line -> line.length() <= 2 * 48)
                .allMatch(line -> line.endsWith("…"));
    }

    @Test
    void a_lock_that_was_given_back_is_not_held() {
        String told = new Impasse(List.of(
                new Moment(1, 3, Kind.LOCK, "takes the lock"),
                new Moment(1, 4, Kind.UNLOCK, "gives the lock back"),
                new Moment(1, 5, Kind.LOCK, "takes the lock"),
                new Moment(1, 6, Kind.LOCK, "takes the lock")), 2).told();
        assertThat(told)
                .isEqualTo("nobody can go on: thread 1 holds what it took in line 5 and waits in line 6 for a lock");
    }

    @Test
    void one_who_waits_to_be_notified_has_given_its_lock_back() {
        String told = new Impasse(List.of(
                new Moment(2, 3, Kind.LOCK, "takes the lock"),
                new Moment(2, 4, Kind.WAIT, "waits to be notified")), 2).told();
        assertThat(told).isEqualTo("nobody can go on: thread 2 waits in line 4 to be notified");
    }

    @Test
    void a_thread_that_the_class_has_started_is_named_as_what_never_ends() {
        Moment own = new Moment(3, 7, Kind.CALL, "poll()");
        assertThat(new Impasse(List.of(own), 2).told()).startsWith("a thread that the class has started never");
        assertThat(new Impasse(List.of(own), 3).told()).startsWith("a thread goes round and round");
    }
}
