/** The command {@code gradescope}: makes the zip archive that Gradescope grades a course's submissions with. */
@NullMarked
package salon.grading.gradescope;

import org.jspecify.annotations.NullMarked;
