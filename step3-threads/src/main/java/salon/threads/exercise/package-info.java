/** Yours to write: step 3's exercises. The step's README has the tasks. */
@NullMarked
package salon.threads.exercise;

import org.jspecify.annotations.NullMarked;
