/** Judges a task in a process of its own, and believes only what was seen. */
@NullMarked
package salon.grading.jvm;

import org.jspecify.annotations.NullMarked;
