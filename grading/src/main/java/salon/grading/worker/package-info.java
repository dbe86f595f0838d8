/** Processes that work for the grader on what could end them. */
@NullMarked
package salon.grading.worker;

import org.jspecify.annotations.NullMarked;
