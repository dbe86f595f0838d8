/**
 * The same chat server by an event loop, to measure ours beside it. What is not input and output is ours: codec, rules,
 * accounts, sessions, rooms and conversations, so that two servers differ only in who waits for the bytes, and how.
 *
 * <pre>
 *   channel ──bytes──▶ FrameDecoder ──frame──▶ ChannelClient ──Request──▶ Conversation ──▶ Lobby ──▶ Room
 *      ▲                                             │                                                │
 *      └────────── one flush ─────────── Outlet ◀────┴─ reply           Mailroom ◀────── letter ──────┘
 *                                           ▲                               │
 *                                           └───── all that have come ──────┘
 * </pre>
 *
 * Read in this order: {@link salon.benchmarks.netty.NettyServer}, {@link salon.benchmarks.netty.FrameDecoder},
 * {@link salon.benchmarks.netty.Doorkeeper}, {@link salon.benchmarks.netty.ChannelClient},
 * {@link salon.benchmarks.netty.Outlet}, {@link salon.benchmarks.netty.Mailroom}.
 */
@NullMarked
package salon.benchmarks.netty;

import org.jspecify.annotations.NullMarked;
