/** The programs that people start, by their names on the command line. */
@NullMarked
package salon.rooms.cli;

import org.jspecify.annotations.NullMarked;
