/** Yours to write: step 2's exercises. The step's README has the tasks. */
@NullMarked
package salon.protocol.exercise;

import org.jspecify.annotations.NullMarked;
