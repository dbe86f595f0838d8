package salon.threads.schedules;

/**
 * What a thread did, at a line of the class that is checked or from the test.
 *
 * @param thread which one, from 1
 * @param line 0 where there is none: for what the test did, and for the lock of a synchronized method
 */
record Moment(int thread, int line, Kind kind, String what) {
    enum Kind {
        /** The test's own doing. */
        CALL,
        /** A field read or written, or a method called. */
        STEP,
        /** A lock taken, or waited for if nothing follows. */
        LOCK,
        UNLOCK,
        /** A wait to be notified. */
        WAIT
    }

    Moment with(String otherwise) {
        return new Moment(thread, line, kind, otherwise);
    }

    boolean blocksIfLast() {
        return kind == Kind.LOCK || kind == Kind.WAIT;
    }

    /** Where it was, to be read in a sentence. */
    String place() {
        return line == 0 ? what : "line " + line;
    }
}
