package salon.rooms;

import salon.protocol.Commands;
import salon.protocol.Fault;
import salon.rooms.accounts.AccountsUnavailable;

/**
 * What a chat server says to one client, from a stranger's first request to a member's last (task 4.4).
 *
 * <ul>
 *   <li>Anyone may PING and REGISTER, and hears for the latter the services' sentence {@code REGISTERED}. A stranger may
 *       LOGIN and is a member then, by the name as it was registered; a member who does is refused with
 *       {@link Fault#ALREADY_LOGGED_IN}.
 *   <li>Everything else needs the session's token. A request without the right one is refused with
 *       {@link Fault#NO_SESSION}, before anything else of it is looked at.
 *   <li>A LOGIN with an unknown name or a wrong password is refused with {@link Fault#WRONG_CREDENTIALS}; from the
 *       fifth on, with {@link Fault#WRONG_ONCE_TOO_OFTEN}, after which the connection is closed. A LOGIN that is
 *       refused with another fault is no guess, and does not count.
 *   <li>LOGOUT makes a stranger of a member again.
 *   <li>What breaks one of the {@link salon.protocol.Rules} is refused with the fault they name, and changes nothing.
 *   <li>Too many passwords waiting to be hashed is {@link Fault#SERVER_BUSY}; accounts that can not be reached, of which
 *       {@link AccountsUnavailable} tells, are {@link Fault#SERVER_FAILED}.
 *   <li>JOIN_ROOM and SEND_MESSAGE are answered by the room: nothing is returned for them.
 *   <li>No client waits for what another one asks for: a PING is answered while a room is offering what somebody says,
 *       and while somebody's password is looked at.
 * </ul>
 *
 * <p>Used by the client's own thread.
 */
public interface Conversation extends Commands, AutoCloseable {
    /** Ends it, however it stands: a member leaves the room, and the session is over. Closing twice is harmless. */
    @Override
    void close();
}
