package salon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {
    private static final int FEW = 3;
    private static final int MANY = 600;
    private static final String STANDSTILL = "nothing has moved for 0 s";

    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeEach
    void begin() {
        TestThreads.begin();
    }

    @AfterEach
    void end() {
        over.countDown();
    }

    private boolean isOver() {
        return over.getCount() == 0;
    }

    private String verdict(int looks) throws Exception {
        Progress progress = new Progress(FEW, looks);
        assertThat(progress.await(millis -> over.await(millis, TimeUnit.MILLISECONDS))).isFalse();
        return progress.verdict();
    }

    @Test
    void what_comes_at_once_is_not_looked_for() throws Exception {
        assertThat(Progress.until(_ -> true)).isTrue();
    }

    @Test
    void a_thread_that_waits_for_ever_stands_still() throws Exception {
        Doing.start(() -> over.await(1, TimeUnit.MINUTES));
        Doing.start(() -> {
            over.await();
            return true;
        });
        assertThat(verdict(MANY)).isEqualTo(STANDSTILL);
    }

    @Test
    void a_thread_that_looks_for_something_now_and_then_stands_still() throws Exception {
        Doing.start(() -> {
            while (!isOver()) {
                LockSupport.parkNanos(20_000_000);
            }
            return true;
        });
        assertThat(verdict(MANY)).isEqualTo(STANDSTILL);
    }

    @Test
    void a_thread_that_computes_moves() throws Exception {
        Doing.start(() -> {
            while (!isOver()) {
                Thread.onSpinWait();
            }
            return true;
        });
        assertThat(verdict(3 * FEW)).isEqualTo("nothing came of it within 0 s");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_thread_that_is_woken_again_and_again_moves(boolean virtual) throws Exception {
        Semaphore woken = new Semaphore(0);
        (virtual ? Thread.ofVirtual() : Thread.ofPlatform().daemon()).start(() -> {
            while (!isOver()) {
                woken.acquireUninterruptibly();
            }
        });
        try (ScheduledExecutorService waking = Executors.newSingleThreadScheduledExecutor()) {
            waking.scheduleAtFixedRate(woken::release, 0, 10, TimeUnit.MILLISECONDS);
            assertThat(verdict(3 * FEW)).isEqualTo("nothing came of it within 0 s");
            waking.shutdownNow();
            over.countDown();
            woken.release();
        }
    }

    @Test
    void while_somebody_waits_within_a_test_it_moves_as_a_whole() throws Exception {
        Progress whole = new Progress(FEW, 3 * FEW, TestThreads.current()::looks);
        assertThat(whole.await(_ -> !Progress.until(_ -> true))).isFalse();
        assertThat(whole.verdict()).isEqualTo("nothing came of it within 0 s");
    }

    @Test
    void a_thread_of_an_earlier_test_does_not_count() throws Exception {
        Doing.start(() -> {
            while (!isOver()) {
                Thread.onSpinWait();
            }
            return true;
        });
        TestThreads.begin();
        assertThat(verdict(MANY)).isEqualTo(STANDSTILL);
    }
}
