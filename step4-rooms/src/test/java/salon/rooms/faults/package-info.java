/**
 * A network that is not in order, and what becomes of those who talk through it. Read {@link
 * salon.rooms.faults.Mishap} first.
 */
@NullMarked
package salon.rooms.faults;

import org.jspecify.annotations.NullMarked;
