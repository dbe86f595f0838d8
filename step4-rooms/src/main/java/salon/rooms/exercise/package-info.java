/** Yours to write: step 4's exercises. The step's README has the tasks. */
@NullMarked
package salon.rooms.exercise;

import org.jspecify.annotations.NullMarked;
