/**
 * What JMH does not tell by itself, noted beside each iteration's score: what it cost in CPU time, how quiet the
 * machine was, and what else a lesson has found out. All of them read a few counters before and after an iteration,
 * never during it.
 */
@NullMarked
package salon.benchmarks.profilers;

import org.jspecify.annotations.NullMarked;
