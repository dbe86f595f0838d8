/** From a student's files to classes. */
@NullMarked
package salon.grading.compile;

import org.jspecify.annotations.NullMarked;
