/** What accounts in a database promise, on SQLite always, and on the PostgreSQL that SALON_TEST_POSTGRES names. */
@NullMarked
package salon.rooms.accounts;

import org.jspecify.annotations.NullMarked;
