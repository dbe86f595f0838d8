package salon.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import salon.testing.Doing;

@Timeout(120)
class PooledHashTest {
    /** Notes how many hashes are under way at most. */
    private static final class Counting implements PasswordHash {
        private final PasswordHash hash = new Pbkdf2(1_000);
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        @Override
        public String hash(String password) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                return hash.hash(password);
            } finally {
                now.decrementAndGet();
            }
        }

        @Override
        public boolean matches(String password, String kept) {
            return hash.matches(password, kept);
        }

        @Override
        public String decoy() {
            return hash.decoy();
        }
    }

    @Test
    void no_more_hashes_run_at_once_than_the_pool_has_threads() throws Exception {
        Counting counting = new Counting();
        try (Pool pool = new WorkerPool("Hasher", 2, 100)) {
            PasswordHash hash = new PooledHash(counting, pool);
            Doing.together(16, i -> () -> hash.hash("password " + i));
        }
        assertThat(counting.most.get()).isBetween(1, 2);
    }

    @Test
    void what_is_hashed_in_a_pool_matches_in_it_too() {
        try (Pool pool = new WorkerPool("Hasher", 1, 1)) {
            PasswordHash hash = new PooledHash(new Pbkdf2(1), pool);
            String kept = hash.hash("sesame");
            assertThat(hash.matches("sesame", kept)).isTrue();
            assertThat(hash.matches("other", kept)).isFalse();
            assertThat(hash.matches("sesame", hash.decoy())).isFalse();
        }
    }

    @Test
    void when_the_pool_is_full_who_asks_is_refused_at_once() throws Exception {
        ScriptedHash slow = new ScriptedHash();
        try (Pool pool = new WorkerPool("Hasher", 1, 0)) {
            PasswordHash hash = new PooledHash(slow, pool);
            Doing<String> first = Doing.start(() -> hash.hash(ScriptedHash.SLOW)).untilItWaits();
            assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> hash.hash("sesame"));
            assertThatExceptionOfType(RejectedExecutionException.class)
                    .isThrownBy(() -> hash.matches("sesame", hash.decoy()));
            slow.release();
            first.result("the first one's password is hashed");
        }
    }
}
