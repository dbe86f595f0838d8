/** What the clients promise, over real sockets. */
@NullMarked
package salon.rooms.client;

import org.jspecify.annotations.NullMarked;
