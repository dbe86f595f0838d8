package salon.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import salon.testing.Escaped;

/** What came of reading a frame, in words that a failure can show. */
final class Outcome {
    private static final String GOODBYE = "a goodbye (an empty Optional)";
    private static final String CUT_OFF = "cut off (an EOFException)";

    private final Optional<byte[]> frame;
    private final String words;

    private Outcome(Optional<byte[]> frame, String words) {
        this.frame = frame;
        this.words = words;
    }

    /** Reads a frame. */
    static Outcome of(Framing framing, InputStream in) {
        try {
            Optional<byte[]> frame = framing.read(in);
            return new Outcome(frame, frame.map(bytes -> "the frame " + Escaped.of(bytes)).orElse(GOODBYE));
        } catch (EOFException e) {
            return new Outcome(Optional.empty(), CUT_OFF);
        } catch (ProtocolException e) {
            return new Outcome(Optional.empty(), refused(e.fault()));
        } catch (IOException | RuntimeException | VirtualMachineError e) {
            return new Outcome(Optional.empty(), "a " + e);
        }
    }

    private static String refused(Fault fault) {
        return "refused (%s)".formatted(fault);
    }

    /** Fails if it is not a frame of these bytes. */
    void isFrame(byte[] expected, String what) {
        if (frame.isPresent()) {
            Escaped.assertEqual(expected, frame.get(), what);
        } else {
            is("the frame " + Escaped.of(expected), what);
        }
    }

    /** Fails if it is not the end of the stream between two frames. */
    void isGoodbye(String what) {
        is(GOODBYE, what);
    }

    /** Fails if it is not the end of the stream inside a frame. */
    void isCutOff(String what) {
        is(CUT_OFF, what);
    }

    /** Fails if it is not a refusal for this fault. */
    void isRefused(Fault fault, String what) {
        is(refused(fault), what);
    }

    private void is(String expected, String what) {
        if (!words.equals(expected)) {
            throw new AssertionError("[%s]%nshould be %s%nand was   %s".formatted(what, expected, words));
        }
    }
}
