package salon.threads.schedules;

/** What a run came to, in one sentence. */
final class WentWrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WentWrong(String sentence) {
        super(sentence);
    }
}
