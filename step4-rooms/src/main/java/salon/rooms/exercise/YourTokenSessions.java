package salon.rooms.exercise;

import static salon.exercise.Todo.todo;

import java.util.Optional;
import salon.rooms.Sessions;
import salon.threads.Recipient;

/** Yours: task 4.1. What it promises stands at {@link Sessions}. */
public final class YourTokenSessions implements Sessions {
    @Override
    public Optional<String> open(Recipient connection) {
        return todo("4.1 make a token that nobody can guess, unless the connection has one");
    }

    @Override
    public boolean isValid(Recipient connection, String token) {
        return todo("4.1 compare with the connection's own token");
    }

    @Override
    public void close(Recipient connection) {
        todo("4.1 end the connection's session");
    }

    @Override
    public int count() {
        return todo("4.1 count the sessions");
    }
}
