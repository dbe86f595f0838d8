package salon.benchmarks.netty;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import salon.protocol.Event;
import salon.protocol.Message;
import salon.protocol.ProtocolException;
import salon.protocol.Sentences;
import salon.rooms.ChatLobby;
import salon.rooms.Limits;
import salon.rooms.Lobby;
import salon.rooms.Services;
import salon.rooms.Story;
import salon.rooms.TokenSessions;
import salon.threads.ConnectedClients;
import salon.threads.MemoryAccounts;
import salon.threads.Pbkdf2;
import salon.threads.Pool;
import salon.threads.WorkerPool;

/**
 * The chat server by Netty: an event loop a core, epoll where there is one, and no thread that ever waits for a client.
 * It speaks the whole protocol, with our server's limits but for the idle timeout.
 */
public final class NettyServer implements AutoCloseable {
    private static final Limits LIMITS = Limits.defaults();
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int HASH_QUEUE = 64;
    private static final int BACKLOG = 1024;
    private static final WriteBufferWaterMark MARKS = new WriteBufferWaterMark(128 * 1024, 256 * 1024);

    private final Sentences sentences = new Sentences(Locale.ENGLISH);
    private final ConnectedClients<ChannelClient> clients = new ConnectedClients<>(LIMITS.maxClients());
    private final Pool hashers = new WorkerPool("Hasher", CORES, HASH_QUEUE);
    private final ConcurrentMap<EventExecutor, Mailroom> mailrooms = new ConcurrentHashMap<>();
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(CORES, handlers());
    private final Channel listener;

    private NettyServer(String host, int port, int passwordIterations) throws IOException {
        Services services = new Services(new MemoryAccounts(new Pbkdf2(passwordIterations)), new TokenSessions(),
                lobby(), sentences, new Story(Locale.ENGLISH));
        this.listener = listen(host, port, new House(services, clients, hashers));
    }

    private static IoHandlerFactory handlers() {
        return Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
    }

    private static Lobby lobby() {
        try {
            Lobby lobby = new ChatLobby(LIMITS.maxRooms());
            for (String room : List.of("general", "projets", "tech", "random")) {
                lobby.create(room, room, "");
            }
            return lobby;
        } catch (ProtocolException e) {
            throw new IllegalStateException("the first rooms differ, and there is room for them", e);
        }
    }

    private Channel listen(String host, int port, House house) throws IOException {
        Class<? extends ServerSocketChannel> kind =
                Epoll.isAvailable() ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
        var bound = new ServerBootstrap()
                .group(loops)
                .channel(kind)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, MARKS)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        FrameDecoder framing = new FrameDecoder(LIMITS.maxFrame());
                        Mailroom mailroom = mailrooms.computeIfAbsent(channel.eventLoop(), Mailroom::new);
                        Outlet outlet = new Outlet(channel, framing, mailroom);
                        ChannelClient client = new ChannelClient(house, channel, outlet);
                        channel.pipeline().addLast(framing, new Doorkeeper(house, client, outlet), client);
                    }
                })
                .bind(host, port)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            close();
            throw new IOException("can not listen on %s:%d (%s)".formatted(host, port, bound.cause().getMessage()));
        }
        return bound.channel();
    }

    /**
     * Starts a server; it accepts clients when this returns.
     *
     * @param port 0 lets the system pick a free one
     * @throws IOException if the port can not be had; the message says which
     */
    public static NettyServer start(String host, int port, int passwordIterations) throws IOException {
        return new NettyServer(host, port, passwordIterations);
    }

    /** The port it listens on. */
    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /** Tells everyone, lets what is on its way go out, and ends the loops. */
    @Override
    public void close() {
        clients.close();
        Message lastWord = new Event.ServerBroadcast(sentences.of("STOPPING"), Message.now());
        clients.everyone().forEach(client -> client.finish(lastWord));
        try {
            clients.awaitNone(LIMITS.drainTimeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // told to hurry
        }
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
        hashers.close();
    }
}
