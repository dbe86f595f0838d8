/** What runs beside a student's classes: one task's tests, in a process that ends with them. */
@NullMarked
package salon.grading.harness;

import org.jspecify.annotations.NullMarked;
