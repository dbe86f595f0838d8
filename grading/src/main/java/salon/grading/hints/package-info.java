/** Reads a student's compiled classes for what is worth a look. Nothing here counts: only tests do. */
@NullMarked
package salon.grading.hints;

import org.jspecify.annotations.NullMarked;
