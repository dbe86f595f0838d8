/**
 * What the steps' ways of serving cost, measured. Each class is a lesson that asks one question; its comment says what
 * theory expects before anything is measured. {@code java -jar benchmarks/target/benchmarks.jar} runs them all.
 *
 * <p>Read in this order: {@link salon.benchmarks.Spawn}. Beside the lessons, {@code salon.benchmarks.load} loads whole
 * servers, and {@code salon.benchmarks.netty} is one to measure ours beside.
 */
@NullMarked
package salon.benchmarks;

import org.jspecify.annotations.NullMarked;
