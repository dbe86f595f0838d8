/** What is still to do: the stubs of every step's exercises call {@link salon.exercise.Todo#todo}. */
@NullMarked
package salon.exercise;

import org.jspecify.annotations.NullMarked;
