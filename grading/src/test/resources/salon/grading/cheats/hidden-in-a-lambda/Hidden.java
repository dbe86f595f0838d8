package salon.protocol.exercise;

interface Hidden extends Runnable {
    void never();

    @Override
    default void run() {
        Runtime.getRuntime().halt(0);
    }
}
