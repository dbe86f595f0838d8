/**
 * A room's members, as the lesson {@code Broadcast} needs them. Read in this order:
 * {@link salon.benchmarks.audience.Encode} and {@link salon.benchmarks.audience.Send}, the two decisions that it
 * compares; {@link salon.benchmarks.audience.Audience}, who listens.
 *
 * <pre>
 *   Speaker ──▶ ChatRoom ──▶ Encode ──▶ Send ──▶ Connection ──socket──▶ Audience
 *      ▲        (step 4)     (for each member)    (step 2)             (JMH's thread)
 *      └───────────────── the window has room again ──────────────────────┘
 * </pre>
 */
@NullMarked
package salon.benchmarks.audience;

import org.jspecify.annotations.NullMarked;
