/**
 * Step 3: how many at once, and what they share.
 *
 * <pre>
 *   AcceptLoop ──▶ ThreadModel ──▶ a thread for each client: reads, answers      Clients: who is here
 *                  (Executor)          │ offer                                   Accounts: who may come
 *                                      ▼
 *                                   Outbox ──▶ its writer's thread ──▶ Connection ──▶ socket
 *                                      ▲ offer
 *                       other clients' threads
 * </pre>
 *
 * Read in this order: {@link salon.threads.ThreadPerClient}, {@link salon.threads.Pool},
 * {@link salon.threads.WorkerPool}, {@link salon.threads.ThreadModel}, {@link salon.threads.WaitAnnouncer};
 * {@link salon.threads.Clients}, {@link salon.threads.ConnectedClients}; {@link salon.threads.PasswordHash},
 * {@link salon.threads.Pbkdf2}, {@link salon.threads.PooledHash}, {@link salon.threads.Username},
 * {@link salon.threads.Account}, {@link salon.threads.Accounts}, {@link salon.threads.MemoryAccounts};
 * {@link salon.threads.Letter}, {@link salon.threads.Recipient}, {@link salon.threads.Sink},
 * {@link salon.threads.Outbox}, {@link salon.threads.QueuedOutbox}, {@link salon.threads.Client};
 * {@link salon.threads.FrontDesk}, {@link salon.threads.Watchdog}, {@link salon.threads.Shutdown},
 * {@link salon.threads.OrderlyStop}, {@link salon.threads.ThreadsServer}. What goes wrong without all this is in
 * {@code salon.threads.races}.
 */
@NullMarked
package salon.threads;

import org.jspecify.annotations.NullMarked;
