/**
 * A whole server and its clients in one JVM, as the lessons about sessions measure them. A {@link
 * salon.benchmarks.sessions.Strategy} starts the server; {@link salon.benchmarks.sessions.Sessions} are the clients, all
 * of them driven by one thread.
 *
 * <pre>
 *   Sessions ──socket──▶ AcceptLoop ──Strategy's executor──▶ SlowPing's conversation      (or Netty's event loop)
 *  (one thread)           (step 1)       (step 3)                (step 2)
 * </pre>
 */
@NullMarked
package salon.benchmarks.sessions;

import org.jspecify.annotations.NullMarked;
