package salon.rooms.client;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A terminal with a person before it: a prompt that incoming lines do not tear, history, completion. One thread asks;
 * any thread may show, since JLine prints above its prompt under a lock of its own, and hang up.
 */
public final class TerminalScreen implements Screen {
    private static final char NO_ECHO = 0;

    private final Terminal terminal;
    private final LineReader questions;
    private final LineReader conversation;
    private volatile LineReader current;
    private volatile Supplier<List<String>> roomIds = List::of;
    private @Nullable Thread waiting; // guarded by this
    private boolean over; // guarded by this

    /** Takes the terminal over until {@link #close()}. */
    public TerminalScreen() throws IOException {
        terminal = TerminalBuilder.builder().system(true).build();
        questions = LineReaderBuilder.builder().terminal(terminal).variable(LineReader.DISABLE_HISTORY, true).build();
        questions.option(Option.DISABLE_EVENT_EXPANSION, true);
        Completer completer = (_, line, candidates) -> {
            List<String> words = line.wordIndex() == 0 ? SlashCommand.names() : rooms(line.words().getFirst());
            words.forEach(word -> candidates.add(new Candidate(word)));
        };
        conversation = LineReaderBuilder.builder().terminal(terminal).completer(completer).build();
        conversation.option(Option.DISABLE_EVENT_EXPANSION, true); // "!" is for exclaiming
        conversation.option(Option.ERASE_LINE_ON_FINISH, true); // what was said comes back, in the room's order
        current = questions;
    }

    private List<String> rooms(String command) {
        return command.equals(SlashCommand.JOIN.typed()) ? roomIds.get() : List.of();
    }

    @Override
    public void show(String line) {
        current.printAbove(line);
    }

    @Override
    public Optional<String> ask(String question) {
        return read(questions, question, null);
    }

    @Override
    public Optional<String> askSecret(String question) {
        return read(questions, question, NO_ECHO);
    }

    @Override
    public Optional<String> line(String prompt) {
        return read(conversation, prompt, null);
    }

    private Optional<String> read(LineReader reader, String prompt, @Nullable Character mask) {
        if (!startsWaiting()) {
            return Optional.empty();
        }
        current = reader;
        try {
            return Optional.of(reader.readLine(prompt, mask));
        } catch (EndOfFileException | UserInterruptException e) {
            return Optional.empty(); // Ctrl-D, Ctrl-C, or hung up
        } finally {
            stopsWaiting();
        }
    }

    private synchronized boolean startsWaiting() {
        waiting = over ? null : Thread.currentThread();
        return !over;
    }

    private synchronized void stopsWaiting() {
        waiting = null;
        Thread.interrupted(); // a hang-up that came too late to be noticed is not for what this thread does next
    }

    @Override
    public boolean isPatient() {
        return true;
    }

    @Override
    public void completeRooms(Supplier<List<String>> roomIds) {
        this.roomIds = roomIds;
    }

    @Override
    public synchronized void hangUp() {
        over = true;
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            // The terminal is gone, and with it who could be told.
        }
    }
}
