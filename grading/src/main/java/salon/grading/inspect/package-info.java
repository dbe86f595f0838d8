/**
 * Reads a student's compiled classes before anything of them runs, and refuses what no solution needs.
 *
 * <pre>
 *   class file ──▶ ClassUses: what it uses, with the line ──▶ Inspection ──▶ faults
 *   allowed.txt ──▶ AllowList: what a task may use ───────────────┘
 * </pre>
 */
@NullMarked
package salon.grading.inspect;

import org.jspecify.annotations.NullMarked;
