/**
 * A whole server and its clients in one JVM, as the lessons about sessions measure them. A {@link
 * salon.benchmarks.sessions.Strategy} starts the server, and one thread drives all the clients: {@link
 * salon.benchmarks.sessions.Sessions}, who come and go; {@link salon.benchmarks.sessions.Arrivals}, who want more
 * before they have had an answer; or a {@link salon.benchmarks.sessions.Crowd}, who are silent.
 *
 * <pre>
 *   Sessions ──socket──▶ AcceptLoop ──Strategy's executor──▶ SlowPing's conversation      (or Netty's event loop)
 *  (one thread)           (step 1)       (step 3)                (step 2)
 * </pre>
 */
@NullMarked
package salon.benchmarks.sessions;

import org.jspecify.annotations.NullMarked;
