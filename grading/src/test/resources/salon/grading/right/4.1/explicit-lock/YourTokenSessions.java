// right: a lock with try and finally, and a list
// task: 4.1
package salon.rooms.exercise;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import salon.rooms.Sessions;
import salon.threads.Recipient;

public final class YourTokenSessions implements Sessions {
    private final Tokens tokens = new Tokens();
    private final Lock lock = new ReentrantLock();
    private final List<Session> sessions = new ArrayList<>();

    private record Session(Recipient connection, String token) {}

    @Override
    public Optional<String> open(Recipient connection) {
        Session session = new Session(connection, tokens.next());
        lock.lock();
        try {
            if (sessions.stream().anyMatch(open -> open.connection().equals(connection))) {
                return Optional.empty();
            }
            sessions.add(session);
            return Optional.of(session.token());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isValid(Recipient connection, String token) {
        lock.lock();
        try {
            return sessions.contains(new Session(connection, token));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close(Recipient connection) {
        lock.lock();
        try {
            sessions.removeIf(open -> open.connection().equals(connection));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int count() {
        lock.lock();
        try {
            return sessions.size();
        } finally {
            lock.unlock();
        }
    }
}

final class Tokens {
    private final SecureRandom random = new SecureRandom();

    String next() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
