/**
 * The friendly way to the lessons: {@code ./salon bench quick} and {@code full}. JMH measures; this decides what, in
 * which order, and for how long, asks for a prediction before, and has a report written after.
 *
 * <pre>
 *   Lesson ──▶ Plan ──▶ Rounds ──▶ Forks (JMH, one fork each) ──▶ Measured ──▶ results.json ──▶ report
 * </pre>
 *
 * <p>Read in this order: {@link salon.benchmarks.bench.Bench}, {@link salon.benchmarks.bench.Plan},
 * {@link salon.benchmarks.bench.Lesson}, {@link salon.benchmarks.bench.Configuration},
 * {@link salon.benchmarks.bench.Conditions}, {@link salon.benchmarks.bench.Rounds},
 * {@link salon.benchmarks.bench.Forks}, {@link salon.benchmarks.bench.Measured}; then
 * {@link salon.benchmarks.bench.Interview} and {@link salon.benchmarks.bench.Progress}.
 */
@NullMarked
package salon.benchmarks.bench;

import org.jspecify.annotations.NullMarked;
