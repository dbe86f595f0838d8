package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import salon.protocol.Envelope;
import salon.protocol.Event.MessageSent;
import salon.protocol.Event.ServerBroadcast;
import salon.protocol.Message;
import salon.protocol.Reply;
import salon.protocol.Request;
import salon.rooms.Limits;
import salon.rooms.Settings;
import salon.threads.ThreadModel;

/** An orderly stop: everyone hears what was on its way, the last word, and the end. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class StopTest {
    private static final Limits LIMITS = Limits.defaults();

    @EveryWay
    void members_in_a_room_elsewhere_and_strangers_hear_the_last_word_and_the_end(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            List<Guest> guests = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                guests.add(chat.memberOf("tech", "member" + i));
            }
            guests.add(chat.member("outside"));
            guests.add(chat.guest("stranger"));
            guests.getLast().pings();
            Guest silent = chat.guest("silent", Wire.LINES); // who has not chosen a framing is answered in lines
            until(chat, guests.size() + 1);
            guests.add(silent);
            FutureTask<Void> stop = stops(chat);
            for (Guest guest : guests) {
                guest.hearsTheLastWord();
            }
            stop.get();
        }
    }

    private static void until(ChatScript chat, int clients) {
        while (chat.server().clients() < clients) {
            Thread.onSpinWait();
        }
    }

    @EveryWay
    void everything_on_its_way_comes_before_the_last_word(Way way) throws Exception {
        Limits patient = LIMITS.withDrainTimeout(Duration.ofMinutes(1));
        try (ChatScript chat = ChatScript.with(way.settings().withLimits(patient), way.wire())) {
            Guest ada = chat.memberOf("tech", "ada");
            Guest bob = chat.deafMemberOf("tech", "bob"); // until the server stops
            int said = 300;
            for (int i = 0; i < said; i++) {
                ada.says("x".repeat(4_000));
            }
            ada.pings(); // her last message has been offered to everyone then, not to her alone
            FutureTask<Void> stop = stops(chat);
            int heard = 0;
            Message next = bob.hearsNext().message();
            for (; next instanceof MessageSent; next = bob.hearsNext().message()) {
                heard++;
            }
            assertThat(heard).as("how many messages bob heard before the last word").isEqualTo(said);
            assertThat(next).as("the last word").isInstanceOf(ServerBroadcast.class);
            bob.hearsTheEnd();
            bob.close();
            ada.hearsTheLastWord();
            stop.get();
        }
    }

    private static FutureTask<Void> stops(ChatScript chat) {
        FutureTask<Void> stop = new FutureTask<>(() -> {
            chat.stops();
            return null;
        });
        Thread.ofPlatform().daemon().name("Stop").start(stop);
        return stop;
    }

    @EveryWay
    void who_is_still_sending_hears_the_last_word_and_the_end_and_no_reset(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.guest("ada");
            ada.pings(); // she is in
            CountDownLatch begun = new CountDownLatch(1);
            Thread sender = Thread.ofPlatform().daemon().name("Sender").start(() -> keepsSending(ada, begun));
            begun.await();
            FutureTask<Void> stop = stops(chat);
            Envelope next = ada.hearsNext();
            while (next.message() instanceof Reply.Pong) {
                next = ada.hearsNext();
            }
            assertThat(next.message()).as("the last word").isInstanceOf(ServerBroadcast.class);
            ada.hearsTheEnd();
            ada.close();
            sender.join();
            stop.get();
        }
    }

    private static void keepsSending(Guest guest, CountDownLatch begun) {
        try {
            while (true) {
                guest.pipelines(20, new Request.Ping());
                begun.countDown();
            }
        } catch (IOException e) {
            // The guest has left, or the server has: the end of sending.
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_who_never_reads_does_not_hold_the_stop_past_its_limit(ThreadModel threads) throws Exception {
        Limits hasty = LIMITS.withDrainTimeout(Duration.ofSeconds(1));
        try (ChatScript chat = ChatScript.with(Settings.local().withThreads(threads, 10).withLimits(hasty))) {
            Guest ada = chat.memberOf("tech", "ada");
            chat.deafMemberOf("tech", "deaf");
            for (int i = 0; i < 300; i++) {
                ada.says("🎉".repeat(4_096));
            }
            chat.stops();
            ada.hearsTheLastWord();
            assertThat(chat.server().clients()).as("how many are left").isZero();
        }
    }

    @EveryWay
    void nobody_new_is_let_in(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.guest("ada");
            ada.pings();
            FutureTask<Void> stop = stops(chat);
            ada.hearsTheLastWord();
            stop.get();
            // The system may still take a connection until the accepting thread has noticed that its listener is closed.
            assertThatThrownBy(() -> chat.guest("late").pings())
                    .as("asking a server that has stopped").isInstanceOfAny(IOException.class, AssertionError.class);
        }
    }
}
