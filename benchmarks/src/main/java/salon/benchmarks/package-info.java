/**
 * What the steps' ways of serving cost, measured. Each class is a lesson that asks one question; its comment says what
 * theory expects before anything is measured. {@code java -jar benchmarks/target/benchmarks.jar} runs them all.
 *
 * <p>Read in this order: {@link salon.benchmarks.SessionWait}, {@link salon.benchmarks.LockHold},
 * {@link salon.benchmarks.IdleClients}, {@link salon.benchmarks.SessionEcho}, {@link salon.benchmarks.Registry},
 * {@link salon.benchmarks.Broadcast}, {@link salon.benchmarks.OpenLoop}, {@link salon.benchmarks.Spawn},
 * {@link salon.benchmarks.Codec}. The first two are the headline: waiting dominates them, so that a figure can be
 * predicted by hand and holds on a noisy machine.
 *
 * <p>What lessons need lies beside them: whole servers and their clients in {@code salon.benchmarks.sessions}, a room's
 * members in {@code salon.benchmarks.audience}, the structures to compare in {@code salon.benchmarks.registry}, and
 * what JMH does not tell by itself in {@code salon.benchmarks.profilers}. {@code salon.benchmarks.load} loads whole
 * servers, and {@code salon.benchmarks.netty} is one to measure ours beside.
 */
@NullMarked
package salon.benchmarks;

import org.jspecify.annotations.NullMarked;
