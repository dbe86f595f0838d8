/**
 * From test results to marks.
 *
 * <pre>
 *   target/test-classes ──▶ CompiledTests: which test belongs to which task ──┐
 *                                                                             ├──▶ MarkSheet
 *   target/surefire-reports ──▶ SurefireReports: what became of each test ────┘
 * </pre>
 *
 * Read in this order: {@link salon.grading.Outcome}, {@link salon.grading.TaskTest},
 * {@link salon.grading.CompiledTests}, {@link salon.grading.TestCase}, {@link salon.grading.SurefireReports},
 * {@link salon.grading.MarkSheet}.
 */
@NullMarked
package salon.grading;

import org.jspecify.annotations.NullMarked;
