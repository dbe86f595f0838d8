package salon.rooms.client;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a person, or a script, types and reads. One thread asks; any thread may show and hang up, meanwhile too.
 */
public interface Screen extends AutoCloseable {
    /** Shows a line, without tearing what is being typed. */
    void show(String line);

    /** Asks a question and waits for the answer; nothing at the end of the input. */
    Optional<String> ask(String question);

    /** Asks for what nobody should read over a shoulder. */
    Optional<String> askSecret(String question);

    /** Waits for the next line of the conversation; nothing at the end of the input. */
    Optional<String> line(String prompt);

    /** Whether a person is there, who can correct a mistake. */
    boolean isPatient();

    /** Offers to complete what is typed: the commands, and these room ids after them. */
    void completeRooms(Supplier<List<String>> roomIds);

    /** Frees a thread that waits for input, now or later: it gets nothing more. */
    void hangUp();

    @Override
    void close();
}
