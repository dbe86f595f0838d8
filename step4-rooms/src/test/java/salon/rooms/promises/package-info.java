/**
 * Every promise, refusal and limit of the protocol, kept over real sockets by a server as people start it. Read
 * {@link salon.rooms.promises.Guest} first: the tests are scripts for guests.
 */
@NullMarked
package salon.rooms.promises;

import org.jspecify.annotations.NullMarked;
