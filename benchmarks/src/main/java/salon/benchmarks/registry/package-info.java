/**
 * A directory of names, by the five structures that the lesson {@code Registry} compares. Read in this order:
 * {@link salon.benchmarks.registry.Directory}, {@link salon.benchmarks.registry.Structure},
 * {@code SynchronizedDirectory}, {@code ReadWriteDirectory}, {@code StripedDirectory} with {@code Fibonacci},
 * {@code ConcurrentDirectory}, and last {@code StampedDirectory}, which is the only one with something to get wrong.
 */
@NullMarked
package salon.benchmarks.registry;

import org.jspecify.annotations.NullMarked;
