/** Yours to write: step 1's exercises. The step's README has the tasks. */
@NullMarked
package salon.echo.exercise;

import org.jspecify.annotations.NullMarked;
