package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import salon.protocol.Envelope;
import salon.protocol.Event.MessageSent;
import salon.protocol.Event.ServerBroadcast;
import salon.protocol.Request;
import salon.threads.ThreadModel;

/**
 * The program is told to stop while a room full of people talk all at once: whatever a sender has got back, everyone
 * has heard, and everyone hears the last word.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a program can not be asked to end there, only killed")
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class StopUnderLoadTest {
    /** What one of them heard: every message's number, and the numbers of those that were its own. */
    private record Heard(Set<Long> all, Set<Long> own) {}

    @Test
    void what_its_sender_heard_everyone_heard_and_then_the_last_word() throws Exception {
        stopsWhileTheyTalk(ThreadModel.PLATFORM, 20, 200);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void whatever_the_threads_are(ThreadModel threads) throws Exception {
        stopsWhileTheyTalk(threads, 50, 1_000); // not more: whoever has not hung up two seconds after the last word is hung up on
    }

    private static void stopsWhileTheyTalk(ThreadModel threads, int people, int saidBefore) throws Exception {
        try (ServerProcess program = ServerProcess.start("--lang", "en", "--password-iterations", "1",
                "--threads", threads.toString(), "--pool-size", Integer.toString(people),
                "--drain-timeout", "100")) { // on a busy machine nobody is to be cut off
            CountDownLatch said = new CountDownLatch(saidBefore);
            List<FutureTask<Heard>> talks = talks(enter(people, program.port()), said);
            said.await();
            long told = System.nanoTime();
            program.isToldToStop();
            List<Heard> heard = new ArrayList<>();
            Set<Long> acknowledged = new TreeSet<>();
            for (FutureTask<Heard> talk : talks) {
                heard.add(talk.get());
                acknowledged.addAll(heard.getLast().own());
            }
            assertThat(program.ends()).as("what the program told").contains("✅ Server stopped");
            System.out.printf("%d messages of %d people were delivered, and the program ended after %d ms (%s)%n",
                    acknowledged.size(), people, Duration.ofNanos(System.nanoTime() - told).toMillis(), threads);
            assertThat(heard).as("what each has heard").allSatisfy(
                    one -> assertThat(one.all()).containsAll(acknowledged));
        }
    }

    private static List<Guest> enter(int people, int port) throws Exception {
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Guest guest = Guest.dial("talker" + i, port, i % 2 == 0 ? Wire.LINES : Wire.LENGTH_PREFIXED);
            guest.registers();
            guest.logsIn();
            guest.joins("tech");
            guests.add(guest);
        }
        return guests;
    }

    private static List<FutureTask<Heard>> talks(List<Guest> guests, CountDownLatch said) {
        List<FutureTask<Heard>> talks = new ArrayList<>();
        for (Guest guest : guests) {
            FutureTask<Heard> talk = new FutureTask<>(() -> talk(guest, said));
            Thread.ofPlatform().daemon().name(guest.name()).start(talk);
            talks.add(talk);
        }
        return talks;
    }

    /** Says the next thing whenever the guest has heard the last one, until the server says its last word. */
    private static Heard talk(Guest guest, CountDownLatch said) throws Exception {
        try (guest) {
            Heard heard = new Heard(new TreeSet<>(), new TreeSet<>());
            JsonPrimitive asked = guest.sends(new Request.SendMessage(guest.token(), "and another thing"));
            Envelope next = guest.hearsNext();
            while (!(next.message() instanceof ServerBroadcast)) {
                if (next.message() instanceof MessageSent message) {
                    heard.all().add(message.seq());
                    if (next.id().equals(Optional.of(asked))) {
                        heard.own().add(message.seq());
                        said.countDown();
                        asked = guest.sends(new Request.SendMessage(guest.token(), "and another thing"));
                    }
                }
                next = guest.hearsNext();
            }
            guest.hearsTheEnd();
            return heard;
        }
    }
}
