/**
 * Step 1: a server that serves one client at a time and sends back what it hears.
 *
 * <pre>
 *   listener ──accept──▶ AcceptLoop ──execute──▶ Visit ──serve──▶ Echo ──▶ socket
 *  (ServerSocket)        (Executor)          (closes the socket)  (Handler)
 * </pre>
 *
 * Read in this order: {@link salon.echo.Handler}, {@link salon.echo.Echo}, {@link salon.echo.Server},
 * {@link salon.echo.AcceptLoop}, {@link salon.echo.Visit}, {@link salon.echo.EchoServer}.
 */
@NullMarked
package salon.echo;

import org.jspecify.annotations.NullMarked;
