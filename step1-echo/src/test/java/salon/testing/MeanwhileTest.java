package salon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class MeanwhileTest {
    /** Lets one in; a step of its own looks whether there is room. */
    static final class TwoSteps implements BooleanSupplier {
        private volatile int inside;

        @Override
        public boolean getAsBoolean() {
            if (inside == 1) {
                return false;
            }
            inside = 1;
            return true;
        }
    }

    static final class OneMonitor implements BooleanSupplier {
        private int inside;

        @Override
        public synchronized boolean getAsBoolean() {
            boolean room = inside == 0;
            inside = 1;
            return room;
        }
    }

    static final class OneLock implements BooleanSupplier {
        private final Lock lock = new ReentrantLock();
        private int inside;

        @Override
        public boolean getAsBoolean() {
            lock.lock();
            try {
                return inside++ == 0;
            } finally {
                lock.unlock();
            }
        }
    }

    static final class OneAct implements BooleanSupplier {
        private final AtomicInteger inside = new AtomicInteger();

        @Override
        public boolean getAsBoolean() {
            return inside.compareAndSet(0, 1);
        }
    }

    private static void exactlyOneIsLetIn(Class<?> type) throws Exception {
        Meanwhile.everywhere(type, stage -> {
            BooleanSupplier door = (BooleanSupplier) stage.make();
            stage.hold(door::getAsBoolean);
            boolean first = door.getAsBoolean();
            assertThat(stage.outcome("the other comes to an end")).as("whether both were let in").isEqualTo(!first);
        });
    }

    @Test
    void what_another_does_between_two_steps_is_seen_every_time() {
        assertThatThrownBy(() -> exactlyOneIsLetIn(TwoSteps.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("With one thread held at MeanwhileTest.java:")
                .hasMessageContaining("whether both were let in");
    }

    @Test
    void who_does_it_in_one_step_passes() {
        for (Class<?> right : new Class<?>[] {OneMonitor.class, OneLock.class, OneAct.class}) {
            assertThatCode(() -> exactlyOneIsLetIn(right)).as(right.getSimpleName()).doesNotThrowAnyException();
        }
    }
}
