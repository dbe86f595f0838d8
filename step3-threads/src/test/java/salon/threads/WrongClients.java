package salon.threads;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Clients with mistakes, for schedules that have to find them. This one, under one lock, is right; each below takes
 * back one thing.
 */
class WrongClients implements Clients<String> {
    final int limit;
    final Set<String> inside = new HashSet<>(); // guarded by this
    boolean closed; // guarded by this

    WrongClients(int limit) {
        this.limit = limit;
    }

    WrongClients with(String... clients) {
        inside.addAll(List.of(clients));
        return this;
    }

    @Override
    public synchronized OptionalInt enter(String client) {
        if (closed || inside.size() >= limit) {
            return OptionalInt.empty();
        }
        inside.add(client);
        return OptionalInt.of(inside.size());
    }

    @Override
    public synchronized void leave(String client) {
        inside.remove(client);
    }

    @Override
    public synchronized int count() {
        return inside.size();
    }

    @Override
    public synchronized List<String> everyone() {
        return List.copyOf(inside);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    @Override
    public boolean awaitNone(Duration limit) {
        return count() == 0;
    }

    /** Looks and enters in two steps, each under the lock. */
    static final class TwoSteps extends WrongClients {
        TwoSteps(int limit) {
            super(limit);
        }

        @Override
        public OptionalInt enter(String client) {
            synchronized (this) {
                if (closed || inside.size() >= limit) {
                    return OptionalInt.empty();
                }
            }
            synchronized (this) {
                inside.add(client);
                return OptionalInt.of(inside.size());
            }
        }
    }

    /** Looks whether it is closed before it takes the lock to enter. */
    static final class LooksBefore extends WrongClients {
        LooksBefore(int limit) {
            super(limit);
        }

        @Override
        public OptionalInt enter(String client) {
            synchronized (this) {
                if (closed) {
                    return OptionalInt.empty();
                }
            }
            synchronized (this) {
                inside.add(client);
                return OptionalInt.of(inside.size());
            }
        }
    }

    /** Tells a count that it reads after it has given the lock back. */
    static final class CountsLater extends WrongClients {
        CountsLater(int limit) {
            super(limit);
        }

        @Override
        public OptionalInt enter(String client) {
            synchronized (this) {
                if (closed || inside.size() >= limit) {
                    return OptionalInt.empty();
                }
                inside.add(client);
            }
            return OptionalInt.of(count());
        }
    }

    /** Keeps the count in a field of its own, and takes off one for each who is found inside before. */
    static final class LeavesTwice extends WrongClients {
        private int count; // guarded by this

        LeavesTwice(int limit) {
            super(limit);
        }

        @Override
        WrongClients with(String... clients) {
            count = clients.length;
            return super.with(clients);
        }

        @Override
        public void leave(String client) {
            boolean found;
            synchronized (this) {
                found = inside.contains(client);
            }
            if (found) {
                synchronized (this) {
                    inside.remove(client);
                    count--;
                }
            }
        }

        @Override
        public synchronized int count() {
            return count;
        }
    }

    /** Copies the list without the lock. */
    static final class CopiesUnlocked extends WrongClients {
        CopiesUnlocked(int limit) {
            super(limit);
        }

        @Override
        public List<String> everyone() {
            return List.copyOf(inside);
        }
    }

    /** Has one lock for entering and another for leaving. */
    static final class TwoLocks extends WrongClients {
        private final Object leaving = new Object();

        TwoLocks(int limit) {
            super(limit);
        }

        @Override
        public void leave(String client) {
            synchronized (leaving) {
                inside.remove(client);
            }
        }
    }
}
