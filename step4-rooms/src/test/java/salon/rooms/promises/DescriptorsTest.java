package salon.rooms.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The program runs out of file descriptors: "too many open files". */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no ulimit")
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class DescriptorsTest {
    private static final int DESCRIPTORS = 80;
    private static final String TROUBLE = "No client can be accepted at the moment: ";

    @Test
    void who_is_in_talks_on_and_who_comes_when_others_have_left_is_served() throws Exception {
        List<Socket> others = new ArrayList<>();
        try (ServerProcess program =
                ServerProcess.startWithDescriptors(DESCRIPTORS, "--lang", "en", "--password-iterations", "1")) {
            int port = program.port();
            try (Guest ada = Guest.dial("ada", port, Wire.LINES)) {
                ada.registers();
                ada.logsIn();
                ada.joins("tech");
                for (int i = 0; i < DESCRIPTORS; i++) { // the last ones wait in the operating system's queue
                    others.add(new Socket(InetAddress.getLoopbackAddress(), port));
                }
                program.tells(TROUBLE);
                ada.says("they can not come in");
                for (Socket other : others) {
                    other.close();
                }
                long left = System.nanoTime();
                Guest bob = Guest.dial("bob", port, Wire.LENGTH_PREFIXED);
                bob.pings();
                System.out.printf("Answered %d ms after %d others had left%n",
                        Duration.ofNanos(System.nanoTime() - left).toMillis(), others.size());
                bob.close();
                ada.says("now they can");
            }
            program.isToldToStop();
            assertThat(program.ends()).as("what the program told")
                    .contains("Clients are accepted again", "✅ Server stopped")
                    .noneMatch(line -> line.contains("Exception") || line.contains("Error"));
        }
    }
}
