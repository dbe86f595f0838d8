// cheat: asks the machine for its heap
// task: 2.1
// refused: uses ManagementFactory.getPlatformMBeanServer()
package salon.protocol.exercise;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    public YourLines(int limit) {
        System.out.println(ManagementFactory.getPlatformMBeanServer());
    }

    @Override
    public Optional<byte[]> read(InputStream in) {
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
