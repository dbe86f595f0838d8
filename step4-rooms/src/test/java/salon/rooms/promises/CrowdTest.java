package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import salon.protocol.Reply;
import salon.protocol.Request;
import salon.rooms.Settings;
import salon.threads.ThreadModel;

/** Many at once: who says nothing delays nobody, unless there are fewer threads than clients. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class CrowdTest {
    private static final int SILENT = 200;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "POOL")
    void two_hundred_silent_connections_do_not_delay_the_next_client(ThreadModel threads) throws Exception {
        try (ChatScript chat = ChatScript.with(Settings.local().withThreads(threads, 1))) {
            for (int i = 0; i < SILENT; i++) {
                chat.guest("silent" + i);
            }
            Guest ada = chat.memberOf("tech", "ada");
            assertThat(ada.says("hello").seq()).isEqualTo(1);
            assertThat(chat.server().clients()).as("how many are connected").isEqualTo(SILENT + 1);
        }
    }

    @Test
    void a_client_beyond_the_pool_waits_and_is_served_when_another_leaves() throws Exception {
        try (ChatScript chat = ChatScript.with(Settings.local().withThreads(ThreadModel.POOL, 2))) {
            Guest ada = chat.guest("ada");
            Guest bob = chat.guest("bob");
            ada.pings();
            bob.pings();
            Guest eve = chat.guest("eve");
            FutureTask<Boolean> served = new FutureTask<>(
                    () -> eve.asks(new Request.Ping()) instanceof Reply.Pong);
            Thread.ofPlatform().daemon().name("eve").start(served);
            for (int i = 0; i < 20; i++) { // time enough for a third thread, if there were one
                ada.pings();
                bob.pings();
            }
            assertThat(served.isDone()).as("whether eve was served while both threads were taken").isFalse();
            assertThat(chat.server().clients()).as("how many are being served").isEqualTo(2);
            ada.close();
            assertThat(served.get()).as("whether eve was served in the end").isTrue();
            bob.pings();
        }
    }
}
