/**
 * Loads a chat server, ours or any other that speaks the protocol, from a process of its own, and measures what it
 * does.
 *
 * <pre>
 *   Guest: comes in, waiting ──channel──▶ Peer: heard by the Loop ──▶ Tally ──▶ Measurement ──▶ one line of JSON
 * </pre>
 *
 * <p>The server is to be what is slow, not this: one thread waits for all connections at once, and looks in a line for
 * a few bytes where a client would parse it.
 *
 * <p>Read in this order: {@link salon.benchmarks.load.Load}, {@link salon.benchmarks.load.Scenario},
 * {@link salon.benchmarks.load.PingLoad}, {@link salon.benchmarks.load.Guest}, {@link salon.benchmarks.load.Peer},
 * {@link salon.benchmarks.load.Loop}, {@link salon.benchmarks.load.Tally}, {@link salon.benchmarks.load.Interval},
 * {@link salon.benchmarks.load.Measurement}; then the other scenarios, and {@link salon.benchmarks.load.Compare}.
 */
@NullMarked
package salon.benchmarks.load;

import org.jspecify.annotations.NullMarked;
