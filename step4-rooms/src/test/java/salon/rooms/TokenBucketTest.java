package salon.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenBucketTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @ParameterizedTest
    @ValueSource(longs = {0, -1_000_000_000, Long.MAX_VALUE / 2}) // a clock may begin anywhere
    void a_full_bucket_has_as_many_tokens_as_its_size_and_then_one_at_a_time_comes_back(long now) {
        TokenBucket bucket = new TokenBucket(10, 20, now);
        for (int i = 0; i < 20; i++) {
            assertThat(bucket.take(now)).as("the wait for token %d of 20", i + 1).isZero();
        }
        assertThat(bucket.take(now)).as("the wait for one more").isEqualTo(SECOND / 10);
        assertThat(bucket.take(now)).as("and for the next").isEqualTo(2 * SECOND / 10);
    }

    @Test
    void who_comes_at_the_rate_never_waits() {
        TokenBucket bucket = new TokenBucket(200, 1, 0);
        for (int i = 0; i < 10_000; i++) {
            assertThat(bucket.take(i * SECOND / 200)).as("the wait at second %f", i / 200.0).isZero();
        }
    }

    @Test
    void a_bucket_fills_again_and_never_above_its_size() {
        TokenBucket bucket = new TokenBucket(10, 5, 0);
        for (int i = 0; i < 5; i++) {
            bucket.take(0);
        }
        long muchLater = 1_000 * SECOND;
        for (int i = 0; i < 5; i++) {
            assertThat(bucket.take(muchLater)).as("the wait for token %d of 5, much later", i + 1).isZero();
        }
        assertThat(bucket.take(muchLater)).as("the wait for a sixth").isPositive();
    }

    @Test
    void who_waits_has_waited_at_least_as_long_as_the_tokens_take() {
        TokenBucket bucket = new TokenBucket(1_000, 1, System.nanoTime());
        long start = System.nanoTime();
        for (int i = 0; i < 11; i++) {
            bucket.await();
        }
        assertThat(System.nanoTime() - start).as("nanoseconds for ten tokens more than there were")
                .isGreaterThanOrEqualTo(SECOND / 100);
    }
}
