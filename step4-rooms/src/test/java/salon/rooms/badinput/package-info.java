/**
 * What a server bears. Read {@link salon.rooms.badinput.CatalogueTest} first, then the catalogue: a class of cases for
 * each theme, from bytes to text to states. Beside it stand what does not fit into a table, and a fuzzer.
 */
@NullMarked
package salon.rooms.badinput;

import org.jspecify.annotations.NullMarked;
