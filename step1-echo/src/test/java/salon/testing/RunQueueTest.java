package salon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class RunQueueTest {
    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    void who_computes_is_in_it_and_who_waits_is_not() throws InterruptedException {
        CountDownLatch computing = new CountDownLatch(1);
        try {
            Thread computes = Thread.ofPlatform().daemon().name("One who computes on").start(() -> {
                computing.countDown();
                while (over.getCount() > 0) {
                    Thread.onSpinWait();
                }
            });
            Thread waits = Thread.ofPlatform().daemon().name("One who waits on").start(this::awaitEnd);
            computing.await(); // the kernel knows a thread's name when it has begun
            Rest.of(waits);
            assertThat(RunQueue.has(computes)).as("one who computes").isTrue();
            assertThat(RunQueue.has(waits)).as("one who waits").isFalse();
        } finally {
            over.countDown();
        }
    }

    private void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
