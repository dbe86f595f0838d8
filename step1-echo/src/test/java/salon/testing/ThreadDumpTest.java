package salon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadDumpTest {
    private boolean seen;
    private volatile boolean over;
    private final CountDownLatch begun = new CountDownLatch(1);

    @BeforeEach
    void begin() {
        TestThreads.begin();
    }

    @AfterEach
    void end() {
        over = true;
        seen = true;
    }

    private void looksForEver() {
        while (!seen && !over) {
            begun.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_thread_in_a_loop_is_shown_with_its_lines_and_the_field_that_it_may_never_see(boolean virtual) throws Exception {
        (virtual ? Thread.ofVirtual() : Thread.ofPlatform().daemon()).name("Ada").start(this::looksForEver);
        begun.await();
        assertThat(ThreadDump.now().story())
                .contains("\"Ada\" RUNNABLE\n    at salon.testing.ThreadDumpTest.looksForEver(ThreadDumpTest.java:")
                .contains("`seen` is read in a loop at ThreadDumpTest.java:")
                .doesNotContain("`over`", "java.lang.Thread");
    }
}
