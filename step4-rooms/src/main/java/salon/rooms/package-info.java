/** Step 4: the whole server. */
@NullMarked
package salon.rooms;

import org.jspecify.annotations.NullMarked;
