package salon.threads;

/** Somebody to whom letters can be offered, by any thread and without waiting. */
@FunctionalInterface
public interface Recipient {
    /**
     * Takes a letter for delivery, after all those it took before.
     *
     * @return false if it takes no more: the recipient is gone, or too slow, and sees to its own end
     */
    boolean offer(Letter letter);
}
