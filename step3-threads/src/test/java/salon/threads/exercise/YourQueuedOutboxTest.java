package salon.threads.exercise;

import salon.threads.Outbox;
import salon.threads.QueuedOutboxContract;
import salon.threads.Sink;

class YourQueuedOutboxTest extends QueuedOutboxContract {
    @Override
    protected Outbox outbox(int capacity, Sink sink) {
        return new YourQueuedOutbox(capacity, sink);
    }
}
