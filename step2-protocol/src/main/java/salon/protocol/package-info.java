/**
 * Step 2: what is said. Bytes become frames, frames become messages, and a mistake becomes an answer.
 *
 * <pre>
 *   socket ──bytes──▶ Framing ──one frame──▶ Codec ──Envelope──▶ RequestLoop ──Request──▶ Commands
 *     ▲                                                              │                       │
 *     └───────────── Connection ◀──────────── Envelope ◀─────────────┴──── Reply or Refusal ◀┘
 * </pre>
 *
 * Read in this order: {@link salon.protocol.Framing}, {@link salon.protocol.Lines},
 * {@link salon.protocol.LengthPrefixed}, {@link salon.protocol.FramingDetector}, {@link salon.protocol.FirstByte};
 * {@link salon.protocol.Message} with {@link salon.protocol.Request}, {@link salon.protocol.Reply} and
 * {@link salon.protocol.Event}, {@link salon.protocol.Envelope}, {@link salon.protocol.Codec},
 * {@link salon.protocol.JsonCodec}, {@link salon.protocol.Vocabulary}, {@link salon.protocol.Fields};
 * {@link salon.protocol.Fault}, {@link salon.protocol.Code}, {@link salon.protocol.ProtocolException},
 * {@link salon.protocol.Rules}, {@link salon.protocol.Sentences}; {@link salon.protocol.Connection},
 * {@link salon.protocol.ElasticInput}, {@link salon.protocol.PunctualOutput}, {@link salon.protocol.Commands},
 * {@link salon.protocol.Replies}, {@link salon.protocol.RequestLoop}, {@link salon.protocol.PingPong},
 * {@link salon.protocol.PingServer}.
 * {@link salon.protocol.Patience} and {@link salon.protocol.Deadline} come into play in step 4.
 */
@NullMarked
package salon.protocol;

import org.jspecify.annotations.NullMarked;
