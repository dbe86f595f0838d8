package salon.testing;

public final class Deadline {
    public static Object within(Object limit, Object work) {
        return null;
    }
}
