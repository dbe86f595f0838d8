/** What was measured, and where, and what had been expected of it. */
@NullMarked
package salon.benchmarks.report;

import org.jspecify.annotations.NullMarked;
