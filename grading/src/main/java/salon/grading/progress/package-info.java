/**
 * Where a student stands, by the classes as they are saved: {@code salon progress}.
 *
 * <pre>
 *   Checkout: the Your… files ──▶ Exercise ──▶ Look ──▶ Board ──▶ Screen
 *        ▲                                      ▲
 *   Saves: waits for the next one           Gradebook: classes that did not change
 * </pre>
 *
 * Read in this order: {@link salon.grading.progress.ProgressCommand}, {@link salon.grading.progress.Look},
 * {@link salon.grading.progress.Board}; the others as you meet them.
 */
@NullMarked
package salon.grading.progress;

import org.jspecify.annotations.NullMarked;
