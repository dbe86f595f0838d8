package salon.protocol;

/**
 * What one side says to the other. Sealed, so that a {@code switch} over messages needs no {@code default} and stops
 * compiling when a message is added, until it is handled.
 */
public sealed interface Message permits Request, Reply, Event {}
