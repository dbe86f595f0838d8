/**
 * What the steps' ways of serving cost, measured. Each class is a lesson that asks one question; its comment says what
 * theory expects before anything is measured. {@code java -jar benchmarks/target/benchmarks.jar} runs them all.
 *
 * <p>Read in this order: {@link salon.benchmarks.Spawn}.
 */
@NullMarked
package salon.benchmarks;

import org.jspecify.annotations.NullMarked;
