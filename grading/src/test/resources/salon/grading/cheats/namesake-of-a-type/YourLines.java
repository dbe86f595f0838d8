// cheat: declares a method that takes a type called like the one of the method that it means
// task: 2.1
// refused: uses YourLines.Other.enumerate(Thread[])
package salon.protocol.exercise;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import salon.protocol.Framing;

public final class YourLines implements Framing {
    public YourLines(int limit) {
        Other.enumerate(new java.lang.Thread[50]);
    }

    @Override
    public Optional<byte[]> read(InputStream in) {
        return Optional.empty();
    }

    @Override
    public void write(byte[] frame, OutputStream out) {}

    private static final class Other extends java.lang.Thread {
        static int enumerate(Thread[] threads) {
            return 0;
        }
    }

    private static final class Thread {}
}
