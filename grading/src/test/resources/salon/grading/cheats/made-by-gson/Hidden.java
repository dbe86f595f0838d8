package salon.protocol.exercise;

final class Hidden implements Runnable {
    @Override
    public void run() {
        Runtime.getRuntime().halt(0);
    }
}
