/**
 * Keeps the pages true: reads every Markdown page of the repository and says which line no longer agrees with the code,
 * the tasks or another page. A {@link salon.docs.Check} has one job each; {@link salon.docs.DocsTest} runs them all.
 */
@NullMarked
package salon.docs;

import org.jspecify.annotations.NullMarked;
