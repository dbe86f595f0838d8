/** The command {@code grade}: judges a class of students, and keeps what becomes of each. */
@NullMarked
package salon.grading.run;

import org.jspecify.annotations.NullMarked;
