package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import salon.protocol.Code;
import salon.protocol.Envelope;
import salon.protocol.Event.MessageSent;
import salon.protocol.Event.UserJoined;
import salon.protocol.Event.UserLeft;
import salon.protocol.Message;
import salon.protocol.Reply;
import salon.protocol.Reply.Refused.Kind;
import salon.protocol.Request;
import salon.rooms.Limits;
import salon.threads.Account;
import salon.threads.Accounts;
import salon.threads.MemoryAccounts;
import salon.threads.Pbkdf2;
import salon.threads.Pool;
import salon.threads.PooledHash;
import salon.threads.WorkerPool;

/** What one connection can rely on, and what the others can, whatever one of them does. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class ConnectionPromisesTest {
    private static final int MANY = 1_500; // more than an outbox holds

    @EveryWay
    void requests_that_came_all_at_once_are_answered_in_their_order(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.guest("ada");
            JsonPrimitive first = ada.sends(new Request.Ping());
            ada.pipelines(MANY, new Request.Ping());
            for (int i = 0; i <= MANY; i++) {
                Envelope next = ada.hearsNext();
                assertThat(next.id()).as("whose turn it is")
                        .isEqualTo(Optional.of(new JsonPrimitive(first.getAsInt() + i)));
                assertThat(next.message()).isInstanceOf(Reply.Pong.class);
            }
        }
    }

    @EveryWay
    void who_has_finished_sending_gets_every_reply_and_then_the_end(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.guest("ada");
            ada.pipelines(MANY, new Request.Ping());
            ada.endsSending();
            for (int i = 0; i < MANY; i++) {
                assertThat(ada.hearsNext().message()).isInstanceOf(Reply.Pong.class);
            }
            ada.hearsTheEnd();
        }
    }

    @EveryWay
    void a_logout_is_the_last_that_is_answered_whatever_was_sent_behind_it(Way way) throws Exception {
        try (ChatScript chat = ChatScript.in(way)) {
            Guest ada = chat.memberOf("tech", "ada");
            JsonPrimitive logout = ada.sends(new Request.Logout(ada.token()));
            ada.pipelines(MANY, new Request.Ping());
            assertThat(ada.replyTo(logout)).isInstanceOf(Reply.LogoutSuccess.class);
            ada.hearsTheEnd();
        }
    }

    @EveryWay
    void a_member_that_never_reads_is_dropped_and_nobody_else_notices(Way way) throws Exception {
        Limits tight = Limits.defaults().withOutbox(16);
        try (ChatScript chat = ChatScript.with(way.settings().withLimits(tight), way.wire())) {
            Guest ada = chat.memberOf("tech", "ada");
            Guest bob = chat.memberOf("tech", "bob");
            chat.deafMemberOf("tech", "deaf");
            ada.sees(new UserJoined("bob", "tech"));
            ada.sees(new UserJoined("deaf", "tech"));
            bob.sees(new UserJoined("deaf", "tech"));
            String text = "🎉".repeat(4_096);
            long said = 0;
            while (!ada.hasSeen(new UserLeft("deaf", "tech"))) {
                said++;
                assertThat(ada.says(text).seq()).as("the number of ada's message").isEqualTo(said);
                bob.pings(); // and so hears everything that came before
            }
            assertThat(ada.forgets()).as("what ada noticed").containsExactly(new UserLeft("deaf", "tech"));
            ada.pings(); // her last message has been offered to everyone then, not to her alone
            bob.pings();
            List<Message> heard = bob.forgets();
            assertThat(heard).as("what bob heard besides messages").filteredOn(m -> !(m instanceof MessageSent))
                    .containsExactly(new UserLeft("deaf", "tech"));
            assertThat(heard).filteredOn(MessageSent.class::isInstance).extracting(m -> ((MessageSent) m).seq())
                    .as("the numbers of what bob heard")
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, said).boxed().toList());
        }
    }

    @EveryWay
    void an_unexpected_failure_is_a_server_error_that_tells_nothing_of_the_inside(Way way) throws Exception {
        Accounts broken = new Accounts() {
            @Override
            public Optional<Account> register(String username, String password, Optional<String> email) {
                throw new IllegalStateException("disk 7 is on fire");
            }

            @Override
            public Optional<Account> login(String username, String password) {
                throw new IllegalStateException("disk 7 is on fire");
            }
        };
        try (Backstage stage = Backstage.with(broken, way);
                Guest ada = stage.guest("ada")) {
            Request request = new Request.Register("ada", ChatScript.PASSWORD, Optional.empty());
            ada.isRefused(request, Kind.ERROR, Code.SERVER_ERROR);
            assertThat(ada.hasReply(Reply.Refused.class, request).error()).doesNotContain("disk", "fire", "Exception");
            ada.isRefused(new Request.Login("ada", ChatScript.PASSWORD), Kind.ERROR, Code.SERVER_ERROR);
        }
    }

    @EveryWay
    void when_too_many_passwords_wait_to_be_hashed_the_next_is_refused_and_may_come_again(Way way) throws Exception {
        CountDownLatch hashing = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (Pool pool = new WorkerPool("Hasher", 1, 1)) {
            pool.execute(() -> {
                hashing.countDown();
                awaitUnchecked(release);
            });
            hashing.await();
            pool.execute(() -> {}); // and the queue is full
            try (Backstage stage = Backstage.with(new MemoryAccounts(new PooledHash(new Pbkdf2(1), pool)), way);
                Guest ada = stage.guest("ada")) {
                ada.isRefused(new Request.Login("ada", ChatScript.PASSWORD), Kind.ERROR, Code.SERVER_BUSY);
                ada.isRefused(new Request.Register("ada", ChatScript.PASSWORD, Optional.empty()), Kind.ERROR,
                        Code.SERVER_BUSY);
                release.countDown();
                while (pool.waiting() > 0) {
                    Thread.onSpinWait();
                }
                ada.registers();
                ada.logsIn();
            } finally {
                release.countDown();
            }
        }
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
