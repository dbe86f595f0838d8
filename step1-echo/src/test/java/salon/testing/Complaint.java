package salon.testing;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;

/**
 * What a client says when it does not hear what it should: what that was, what came instead, what it sent and received
 * last, and what the server's thread threw meanwhile. A script can not go on after it. Used by one thread.
 */
public final class Complaint {
    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final int SHOWN_BYTES = 64;

    private final String name;
    private final Socket socket;
    private final Transcript transcript;
    private final Witness witness;
    private String beginning = "";

    Complaint(String name, Socket socket, Transcript transcript, Witness witness) {
        this.name = name;
        this.socket = socket;
        this.transcript = transcript;
        this.witness = witness;
    }

    void begins(String beginning) {
        this.beginning = beginning;
    }

    /**
     * Something else came.
     *
     * @param but what, as in {@code the end came}
     * @param more lines that tell more of it, each after a line break, or nothing
     */
    public AssertionError of(String should, String but, String more) {
        return new AssertionError(sentence(should, but, more));
    }

    private String sentence(String should, String but, String more) {
        return "%s%s should hear %s, but %s.%s\nWhat %s sent and received last:\n%s%s"
                .formatted(beginning, name, should, but, more, name, transcript, witness);
    }

    /** Nothing came for too long. Finds out whether it comes when the client finishes sending. */
    public Standstill ofSilence(String should, String more) {
        String but = "nothing came for %d s".formatted(ScriptClient.PATIENCE.toSeconds());
        return new Standstill(sentence(should, but, more + whenSendingIsFinished()));
    }

    private String whenSendingIsFinished() {
        byte[] late = new byte[SHOWN_BYTES];
        try {
            socket.shutdownOutput();
            socket.setSoTimeout((int) MOMENT.toMillis());
            int count = socket.getInputStream().read(late);
            return "\nWhen %s had finished sending, %s".formatted(name, count == -1
                    ? "the end came and nothing before it."
                    : "this came: %s. Is what you write left in a buffer, or do you wait for more than was sent?"
                            .formatted(Escaped.of(withWhatFollows(late, count))));
        } catch (SocketTimeoutException e) {
            return "\nNothing came when %s had finished sending either.".formatted(name);
        } catch (IOException e) {
            return ""; // it had finished before, or the connection broke
        }
    }

    /** The bytes that came, and those that follow within a moment: half of a wrong answer tells little. */
    byte[] withWhatFollows(byte[] heard, int length) throws IOException {
        int end = length;
        try {
            socket.setSoTimeout((int) MOMENT.toMillis());
            for (int more = 0; end < heard.length && more != -1; end += Math.max(0, more)) {
                more = socket.getInputStream().read(heard, end, heard.length - end);
            }
        } catch (SocketTimeoutException | SocketException e) {
            // Then that was all.
        }
        return Arrays.copyOf(heard, end);
    }
}
