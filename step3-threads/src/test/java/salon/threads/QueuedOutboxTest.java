package salon.threads;

class QueuedOutboxTest extends QueuedOutboxContract {
    @Override
    protected Outbox outbox(int capacity, Sink sink) {
        return new QueuedOutbox(capacity, sink);
    }
}
