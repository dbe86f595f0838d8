package salon.rooms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import salon.threads.OneLineErrors;

@Timeout(120)
class SalonTest {
    private static int run(String... args) {
        return OneLineErrors.run(new MultiClientsCommand(), args);
    }

    @Test
    void a_run_that_brings_its_own_server_succeeds() {
        assertThat(run("--start-server", "--clients", "5", "--messages", "1")).as("the exit code").isZero();
    }

    @Test
    void a_room_that_is_not_there_fails() {
        assertThat(run("--start-server", "--clients", "2", "--room", "nowhere")).as("the exit code").isEqualTo(1);
    }

    @Test
    void a_port_that_is_none_is_a_mistake_in_what_was_typed() {
        assertThat(run("--port", "99999")).as("the exit code").isEqualTo(2);
        assertThat(run("--start-server", "--clients", "0")).as("the exit code").isEqualTo(2);
    }
}
