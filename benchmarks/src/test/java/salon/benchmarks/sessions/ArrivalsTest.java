package salon.benchmarks.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import salon.testing.RunningServer;

@Timeout(120)
class ArrivalsTest {
    private static final long SEED = 1;

    @Test
    void messages_go_on_being_due_while_nobody_answers_and_only_the_naive_latency_does_not_see_it() throws Exception {
        try (RunningServer server = RunningServer.start(_ -> () -> {});
                Arrivals arrivals = new Arrivals(address(server), 1, 10_000, SEED, Duration.ofMillis(50))) {
            assertThatThrownBy(arrivals::awaitReply)
                    .isInstanceOf(IOException.class)
                    .hasMessage("no client was answered for 50 ms");
            Histogram latencies = arrivals.latencies();
            assertThat(latencies.getTotalCount()).as("those that were due").isGreaterThan(100);
            assertThat(latencies.getMaxValue()).as("age of the first").isGreaterThanOrEqualTo(50_000_000);
            assertThat(arrivals.naiveLatencies().getTotalCount()).isZero();
        }
    }

    @Test
    void what_is_asked_of_a_server_that_can_do_half_of_it_takes_longer_than_the_naive_latency_tells() throws Exception {
        try (SessionServer server = Strategy.THREAD_PER_CLIENT.start(Duration.ofMillis(1));
                Arrivals arrivals = new Arrivals(server.address(), 2, 4_000, SEED)) { // twice what it can do
            for (int i = 0; i < 100; i++) {
                arrivals.awaitReply();
            }
            Histogram naive = arrivals.naiveLatencies();
            Histogram latencies = arrivals.latencies();
            assertThat(naive.getTotalCount()).isBetween(100L, latencies.getTotalCount() - 1); // some wait at any time
            assertThat(naive.getMinValue()).as("the handler waits").isGreaterThan(990_000);
            assertThat(latencies.getMean()).isGreaterThan(naive.getMean());
        }
    }

    private static InetSocketAddress address(RunningServer server) {
        return (InetSocketAddress) server.listener().getLocalSocketAddress();
    }
}
