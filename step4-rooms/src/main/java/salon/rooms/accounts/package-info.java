/**
 * Accounts that outlive the server, in SQLite or in PostgreSQL.
 *
 * <pre>
 *   AccountStore ──open──▶ OpenAccounts ──▶ DatabaseAccounts ──▶ Database
 *   Memory                                  hashes, and asks     OneThread ──▶ a file
 *   SqliteFile                                                   PooledConnections ──▶ a server
 *   PostgresServer
 * </pre>
 *
 * Read in this order: {@link salon.rooms.accounts.DatabaseAccounts}, {@link salon.rooms.accounts.Schema}; {@link
 * salon.rooms.accounts.Database}, {@link salon.rooms.accounts.OneThread}, {@link
 * salon.rooms.accounts.PooledConnections}; {@link salon.rooms.accounts.AccountStore}, {@link
 * salon.rooms.accounts.SqliteFile}, {@link salon.rooms.accounts.PostgresServer}, {@link
 * salon.rooms.accounts.OpenAccounts}. What can go wrong is a {@link salon.rooms.accounts.StoreException} at the start,
 * and {@link salon.rooms.accounts.AccountsUnavailable} later.
 */
@NullMarked
package salon.rooms.accounts;

import org.jspecify.annotations.NullMarked;
