package salon.rooms.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Someone who types into a client and reads what it shows, line by line, with some patience. Used by one thread. */
final class PipedPerson {
    private static final int PATIENCE_SECONDS = 10;

    private final OutputStream keyboard;
    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
    private final FutureTask<Boolean> chat;

    PipedPerson(int port, boolean registers) throws IOException {
        Phrasebook phrases = new Phrasebook(Locale.ENGLISH);
        Socket server = Dial.open("127.0.0.1", port, phrases);
        InputStream typed;
        // A pair of sockets is a pipe between any two threads; Java's own pipes die with the thread that wrote last.
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            keyboard = new Socket(InetAddress.getLoopbackAddress(), listener.getLocalPort()).getOutputStream();
            typed = listener.accept().getInputStream();
        }
        PersonalChat client = new PersonalChat(new PipeScreen(typed, new LineSink()), phrases, registers);
        chat = new FutureTask<>(() -> client.run(server));
        Thread.ofVirtual().start(chat);
    }

    private final class LineSink extends OutputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public void write(int b) {
            if (b == '\n') {
                shown.add(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else {
                line.write(b);
            }
        }
    }

    void types(String... lines) throws IOException {
        for (String line : lines) {
            keyboard.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    void finishes() throws IOException {
        keyboard.close();
    }

    String reads(String beginning) throws InterruptedException {
        String line = shown.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(line).as("the next line that is shown").isNotNull().startsWith(beginning);
        return line;
    }

    void readsNothingMore() {
        assertThat(shown).as("what else is shown").isEmpty();
    }

    /** Waits until the client has ended. */
    boolean succeeds() throws Exception {
        try {
            return chat.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException told ? told : e;
        }
    }
}
