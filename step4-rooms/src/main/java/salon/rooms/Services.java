package salon.rooms;

import salon.protocol.Sentences;
import salon.threads.Accounts;

/** What all conversations share; each part is safe for any number of threads. */
public record Services(Accounts accounts, Sessions sessions, Lobby lobby, Sentences sentences, Story story) {}
