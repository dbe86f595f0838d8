/**
 * From outcomes to points, by rules that an instructor can read and change.
 *
 * <pre>
 *   tasks.properties ──▶ SchemeFile ──▶ Scheme ──┐
 *   --points FILE ─────────▲                     ├──▶ Marks: a Mark for each task
 *   Grade ───────────────────────────────────────┘
 * </pre>
 */
@NullMarked
package salon.grading.marks;

import org.jspecify.annotations.NullMarked;
