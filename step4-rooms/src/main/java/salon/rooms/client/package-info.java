/**
 * The client's side: a conversation with a server for programs, one for people, and one by many clients at once.
 *
 * <pre>
 *   keyboard ─▶ Screen ─▶ Dialogue ─▶ ChatClient ─▶ Connection ─▶ server
 *                 ▲                                     │
 *                 └─ Narrator ◀── Roommates ◀── Ear ◀───┘
 * </pre>
 *
 * Read in this order: {@link salon.rooms.client.ChatClient} with {@link salon.rooms.client.Ear},
 * {@link salon.rooms.client.OpenQuestions} and {@link salon.rooms.client.ServerGone}; for people
 * {@link salon.rooms.client.Screen} with {@link salon.rooms.client.PipeScreen} and
 * {@link salon.rooms.client.TerminalScreen}, {@link salon.rooms.client.Entrance},
 * {@link salon.rooms.client.Dialogue}, {@link salon.rooms.client.Narrator}, {@link salon.rooms.client.Roommates}; for
 * many at once {@link salon.rooms.client.MultiClients}, {@link salon.rooms.client.Visitor},
 * {@link salon.rooms.client.Gathering}.
 */
@NullMarked
package salon.rooms.client;

import org.jspecify.annotations.NullMarked;
