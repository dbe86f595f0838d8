/**
 * Step 4: the whole server. A stranger becomes a member, members meet in rooms, and everyone in a room sees one order.
 *
 * <pre>
 *   socket ──▶ Connection ──▶ RequestLoop ──▶ Conversation ──▶ Lobby ──▶ Room
 *                                             Stranger│Member              │ offer, to every member
 *   socket ◀── Connection ◀── writer ◀── Outbox ◀──────────────────────────┘
 * </pre>
 *
 * Read in this order: {@link salon.rooms.Sessions}, {@link salon.rooms.TokenSessions}; {@link salon.rooms.Room},
 * {@link salon.rooms.ChatRoom}; {@link salon.rooms.Lobby}, {@link salon.rooms.ChatLobby}; {@link salon.rooms.Services},
 * {@link salon.rooms.Conversation}, {@link salon.rooms.ChatConversation}; {@link salon.rooms.Limits},
 * {@link salon.rooms.TokenBucket}, {@link salon.rooms.PacedReplies}, {@link salon.rooms.ChatHandler};
 * {@link salon.rooms.Story}, {@link salon.rooms.Line}, {@link salon.rooms.SafeText}; {@link salon.rooms.Settings},
 * {@link salon.threads.Watchdog}, {@code Resources}, {@link salon.rooms.ChatServer}. The programs that people start are in
 * {@code salon.rooms.cli}, and the other end of the line in {@code salon.rooms.client}. Accounts that outlive the
 * server are in {@code salon.rooms.accounts}.
 */
@NullMarked
package salon.rooms;

import org.jspecify.annotations.NullMarked;
