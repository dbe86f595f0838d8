package salon.benchmarks.sessions;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import salon.benchmarks.netty.FrameDecoder;
import salon.protocol.Codec;
import salon.protocol.Envelope;
import salon.protocol.JsonCodec;
import salon.protocol.Message;
import salon.protocol.PingServer;
import salon.protocol.ProtocolException;
import salon.protocol.Request;

/** The same conversation in Netty's event loop. Whoever waits in it makes everyone wait whom this loop serves. */
final class EventLoopServer implements SessionServer {
    private static final Codec CODEC = new JsonCodec();
    private static final int BACKLOG = 1024;

    private final SlowPing conversation;
    private final Channel listener;

    EventLoopServer(SlowPing conversation, int threads) {
        this.conversation = conversation;
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(
                threads, new DefaultThreadFactory("Loop", true), NioIoHandler.newFactory());
        this.listener = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        FrameDecoder framing = new FrameDecoder(PingServer.MAX_FRAME);
                        channel.pipeline().addLast(framing, new Answers(framing));
                    }
                })
                .bind("127.0.0.1", 0)
                .syncUninterruptibly()
                .channel();
    }

    /** Answers one client. */
    private final class Answers extends ChannelInboundHandlerAdapter {
        private final FrameDecoder framing;

        Answers(FrameDecoder framing) {
            this.framing = framing;
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object frame) throws ProtocolException {
            Envelope asked = CODEC.decode((byte[]) frame);
            Message reply = conversation.answer((Request) asked.message(), asked.id()).orElseThrow();
            ByteBuf out = ctx.alloc().ioBuffer();
            framing.encode(CODEC.encode(new Envelope(reply, asked.id())), out);
            ctx.writeAndFlush(out, ctx.voidPromise());
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            ctx.close(); // the client hung up; or, if it did not, it sees that something is wrong
        }
    }

    @Override
    public InetSocketAddress address() {
        return (InetSocketAddress) listener.localAddress();
    }

    /**
     * The loops' threads stay, as idle daemons: to shut them down takes another executor of Netty's, whose thread would
     * keep each fork's JVM alive for a second.
     */
    @Override
    public void close() {
        conversation.hurry();
        listener.close().syncUninterruptibly();
    }
}
