package salon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestTest {
    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeEach
    void begin() {
        TestThreads.begin();
    }

    @AfterEach
    void end() {
        over.countDown();
    }

    @Test
    void a_thread_that_waits_is_at_rest() {
        Thread thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        Rest.of(thread);
        assertThat(thread.getState()).isEqualTo(Thread.State.WAITING);
        Rest.demand("it waits", thread);
    }

    @Test
    void a_thread_that_looks_over_and_over_is_not_waited_for_without_end_and_is_told() {
        Thread thread = Thread.ofPlatform().daemon().name("Ada").start(() -> {
            while (over.getCount() > 0) {
                Thread.yield();
            }
        });
        Rest.of(thread);
        assertThat(thread.isAlive()).isTrue();
        assertThatThrownBy(() -> Rest.demand("it waits", thread))
                .isInstanceOf(Standstill.class)
                .hasMessageStartingWith("[it waits] and yet Ada computes on and on.")
                .hasMessageContaining("at salon.testing.RestTest.");
    }
}
