/**
 * What is made of grades for those who read them, one class for each kind of report.
 * {@link salon.grading.report.Reports} makes them all:
 *
 * <pre>
 *                    ┌──▶ index.html, grades.csv, grades.json, junit.xml, gradescope/   everything, for the instructor
 *   ClassMarks ──────┤
 *                    └──▶ feedback/NAME/ index.html, feedback.md, 3.3.txt, result.json  what this student may see
 * </pre>
 *
 * <p>Everything that a student wrote, the name first of all, is escaped by the rules of the format that it goes into.
 */
@NullMarked
package salon.grading.report;

import org.jspecify.annotations.NullMarked;
