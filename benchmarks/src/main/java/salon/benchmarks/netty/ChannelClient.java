package salon.benchmarks.netty;

import com.google.gson.JsonPrimitive;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.SocketChannel;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import salon.protocol.Codec;
import salon.protocol.Envelope;
import salon.protocol.Fault;
import salon.protocol.JsonCodec;
import salon.protocol.Message;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.protocol.Request;
import salon.rooms.ChatConversation;
import salon.rooms.Conversation;
import salon.rooms.Line;

/**
 * One client, as the last handler of its channel: what {@link salon.protocol.RequestLoop} does by waiting. All of it
 * happens in the channel's event loop, but that passwords are hashed elsewhere, while later requests wait, so that
 * replies keep their order.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails closes the channel, and that is seen
final class ChannelClient extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelClient.class);
    private static final Codec CODEC = new JsonCodec();

    private final House house;
    private final SocketChannel channel;
    private final Outlet outlet;
    private final Conversation conversation;
    private final Queue<Object> frames = new ArrayDeque<>();
    private boolean hashing;

    ChannelClient(House house, SocketChannel channel, Outlet outlet) {
        this.house = house;
        this.channel = channel;
        this.outlet = outlet;
        this.conversation = new ChatConversation(house.services(), outlet);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object frame) {
        frames.add(frame);
        serveAll();
    }

    private void serveAll() {
        while (!frames.isEmpty() && !hashing && !outlet.isFinishing()) {
            serve(frames.remove());
        }
        readOn();
    }

    /** A client that does not take its replies, or asks on while a password is hashed, slows down itself alone. */
    private void readOn() {
        channel.config().setAutoRead(outlet.isFinishing() || (frames.isEmpty() && channel.isWritable()));
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        readOn();
    }

    private void serve(Object frame) {
        if (frame instanceof Fault fault) {
            refuse(fault, Optional.empty());
        } else {
            serve((byte[]) frame);
        }
    }

    private void serve(byte[] frame) {
        try {
            Envelope envelope = CODEC.decode(frame);
            switch (envelope.message()) {
                case Request.Register register -> answerElsewhere(register, envelope.id());
                case Request.Login login -> answerElsewhere(login, envelope.id());
                case Request request -> send(house.answer(conversation, request, envelope.id()), envelope.id());
                default -> refuse(Fault.BAD_TYPE, envelope.id());
            }
        } catch (ProtocolException e) {
            refuse(e.fault(), e.id());
        }
    }

    private void refuse(Fault fault, Optional<JsonPrimitive> id) {
        outlet.send(new Envelope(house.services().sentences().refusal(fault), id));
        if (fault.closes()) {
            finish();
        }
    }

    private void answerElsewhere(Request request, Optional<JsonPrimitive> id) {
        try {
            house.hashers().execute(() -> {
                Optional<Message> reply = house.answer(conversation, request, id);
                channel.eventLoop().execute(() -> answered(reply, id));
            });
            hashing = true;
        } catch (RejectedExecutionException e) {
            send(house.refusal(request, Fault.SERVER_BUSY), id);
        }
    }

    private void answered(Optional<Message> reply, Optional<JsonPrimitive> id) {
        hashing = false;
        if (channel.isActive()) {
            send(reply, id);
            serveAll();
            finishIfHeardOut();
            outlet.flush();
        } else {
            conversation.close(); // it went while it was being logged in
        }
    }

    private void send(Optional<Message> reply, Optional<JsonPrimitive> id) {
        reply.ifPresent(message -> outlet.send(new Envelope(message, id)));
        if (reply.isPresent() && reply.get() instanceof Reply.LogoutSuccess) {
            finish();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        outlet.flush();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == ChannelInputShutdownEvent.INSTANCE) {
            finishIfHeardOut();
        }
    }

    private void finishIfHeardOut() {
        if (channel.isOutputShutdown()) {
            channel.close(); // both sides have ended
        } else if (channel.isInputShutdown() && !hashing) {
            finish();
        }
    }

    /** Says a last word and goes. Any thread may say it. */
    void finish(Message lastWord) {
        channel.eventLoop().execute(() -> {
            outlet.send(Envelope.of(lastWord));
            finish();
        });
    }

    private void finish() {
        frames.clear();
        if (!hashing) {
            conversation.close();
        }
        outlet.finish();
        readOn();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        outlet.discard();
        if (!hashing) {
            conversation.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof IOException) {
            house.tell(Line.BROKEN_OFF, Doorkeeper.address(ctx));
        } else {
            LOG.error("A channel failed", cause);
        }
        channel.close();
    }
}
