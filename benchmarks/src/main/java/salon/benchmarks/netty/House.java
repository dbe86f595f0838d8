package salon.benchmarks.netty;

import java.util.concurrent.Executor;
import salon.rooms.Services;
import salon.threads.Clients;

/** What all channels share; each part is safe for any number of threads. */
record House(Services services, Clients<ChannelClient> clients, Executor hashers) {}
