package salon.rooms.client;

import salon.protocol.Envelope;

/** Hears what a server says. Called by one thread, in the order in which the server said it. */
public interface Ear {
    /** A message has come: an event, or a reply on its way to who asked. */
    void hears(Envelope envelope);

    /** No more will come. Called once, and last. */
    default void ended() {}
}
