package salon.benchmarks.registry;

/**
 * Hashing by multiplication with the golden ratio (Knuth, <i>The Art of Computer Programming</i>, 6.4): names that
 * differ in their last letter alone come to lie far apart.
 */
final class Fibonacci {
    private static final int GOLDEN = 0x9E3779B9; // 2^32 divided by the golden ratio

    private Fibonacci() {}

    /** A place among 2<sup>bits</sup>, of 1 to 31 bits: the highest of the product, which depend on all of the hash. */
    static int place(String name, int bits) {
        return name.hashCode() * GOLDEN >>> Integer.SIZE - bits;
    }
}
