package salon.benchmarks.netty;

import com.google.gson.JsonPrimitive;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.NetUtil;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import salon.threads.Letter;
import salon.threads.Recipient;

/**
 * One client, as the last handler of its channel. All of it happens in the channel's event loop, but for two things:
 * any thread may offer a letter, which goes through the mailroom; and passwords are hashed elsewhere, while later
 * requests wait, so that replies keep their order.
 */
final class ChannelClient extends ChannelInboundHandlerAdapter implements Recipient {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelClient.class);
    private static final Codec CODEC = new JsonCodec();
    private static final int SMALL_BURST = 512;
    private static final int LARGE_BURST = 65_536;
    /** How many bytes may wait beyond the mark at which reading stops, before the client is given up. */
    private static final int BACKLOG = 1 << 20;
    private static final int LINGER_SECONDS = 5;

    private final House house;
    private final Mailroom mailroom;
    private final FrameDecoder framing;
    private final SocketChannel channel;
    private final Conversation conversation;
    private final Queue<Object> frames = new ArrayDeque<>();
    private @Nullable ByteBuf burst;
    private boolean admitted;
    private boolean hashing;
    private boolean heardAll;
    private boolean finishing;

    ChannelClient(House house, Mailroom mailroom, FrameDecoder framing, SocketChannel channel) {
        this.house = house;
        this.mailroom = mailroom;
        this.framing = framing;
        this.channel = channel;
        this.conversation = new ChatConversation(house.services(), this);
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        house.clients().enter(this).ifPresentOrElse(total -> {
            admitted = true;
            tell(Line.CONNECTED, address(), total);
        }, () -> tell(Line.TURNED_AWAY, address()));
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object frame) {
        frames.add(frame);
        serveAll();
    }

    private void serveAll() {
        while (!frames.isEmpty() && !hashing && !finishing) {
            serve(frames.remove());
        }
        readOn();
    }

    /** A client that does not take its replies, or asks on while a password is hashed, slows down itself alone. */
    private void readOn() {
        channel.config().setAutoRead(finishing || (frames.isEmpty() && channel.isWritable()));
    }

    private void serve(Object frame) {
        if (!admitted) {
            refuse(Fault.SERVER_FULL, Optional.empty());
            finish();
        } else if (frame instanceof Fault fault) {
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
                case Request request -> finish(answer(request, envelope.id()), envelope.id());
                default -> refuse(Fault.BAD_TYPE, envelope.id());
            }
        } catch (ProtocolException e) {
            refuse(e.fault(), e.id());
        }
    }

    private void refuse(Fault fault, Optional<JsonPrimitive> id) {
        send(house.services().sentences().refusal(fault), id);
        if (fault == Fault.FRAME_TOO_LARGE) {
            finish();
        }
    }

    private Optional<Message> answer(Request request, Optional<JsonPrimitive> id) {
        try {
            return conversation.answer(request, id);
        } catch (ProtocolException e) {
            return Optional.of(house.services().sentences().refusal(request, e.fault()));
        } catch (RuntimeException e) {
            LOG.error("A request failed", e);
            return Optional.of(house.services().sentences().refusal(request, Fault.SERVER_FAILED));
        }
    }

    private void answerElsewhere(Request request, Optional<JsonPrimitive> id) {
        try {
            house.hashers().execute(() -> {
                Optional<Message> reply = answer(request, id);
                channel.eventLoop().execute(() -> answered(reply, id));
            });
            hashing = true;
        } catch (RejectedExecutionException e) {
            send(house.services().sentences().refusal(request, Fault.SERVER_BUSY), id);
        }
    }

    private void answered(Optional<Message> reply, Optional<JsonPrimitive> id) {
        hashing = false;
        if (channel.isActive()) {
            finish(reply, id);
            serveAll();
            if (heardAll && !hashing) {
                finish();
            }
            flush();
        } else {
            end();
        }
    }

    /** Sends a reply, and ends the visit if it was the last one. */
    private void finish(Optional<Message> reply, Optional<JsonPrimitive> id) {
        reply.ifPresent(message -> send(message, id));
        if (reply.isPresent() && reply.get() instanceof Reply.LogoutSuccess) {
            finish();
        }
    }

    private void send(Message reply, Optional<JsonPrimitive> id) {
        Envelope envelope = new Envelope(reply, id);
        if (mailroom.isIdle()) {
            append(CODEC.encode(envelope));
        } else {
            offer(new Letter(envelope)); // behind what is on its way already
        }
    }

    /** Takes a letter for the loop's next delivery. */
    @Override
    public boolean offer(Letter letter) {
        boolean open = channel.isActive();
        if (open) {
            mailroom.post(this, letter);
        }
        return open;
    }

    /**
     * Puts a letter to what goes out with the next {@link #flush()}.
     *
     * @return whether it is the first
     */
    boolean append(Letter letter) {
        try {
            return channel.isActive() && append(letter.json());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Copies, since a buffer a message costs more than the few bytes of a message. */
    private boolean append(byte[] json) {
        ByteBuf out = burst;
        boolean first = out == null;
        if (out == null) {
            out = channel.alloc().ioBuffer(SMALL_BURST);
            burst = out;
        }
        framing.encode(json, out);
        if (out.readableBytes() >= LARGE_BURST) {
            flush();
        }
        return first;
    }

    /** Writes what has been put together. */
    void flush() {
        ByteBuf out = burst;
        if (out != null) {
            burst = null;
            channel.writeAndFlush(out, channel.voidPromise());
            if (channel.bytesBeforeWritable() > BACKLOG) {
                channel.close();
            }
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        flush();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        readOn();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == ChannelInputShutdownEvent.INSTANCE) {
            heardAll = true;
            if (finishing) {
                channel.close();
            } else if (!hashing) {
                finish();
            }
        }
    }

    /** Says a last word and goes. */
    void finish(Message lastWord) {
        channel.eventLoop().execute(() -> {
            send(lastWord, Optional.empty());
            finish();
            flush();
        });
    }

    /** Leaves, then writes what is on its way, then waits a while for the client to hang up, too. */
    private void finish() {
        if (!finishing) {
            finishing = true;
            frames.clear();
            conversation.close();
            readOn();
            // Behind the delivery that may be scheduled.
            channel.eventLoop().execute(() -> channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(_ -> {
                if (heardAll) {
                    channel.close();
                } else {
                    channel.shutdownOutput();
                }
            }));
            channel.eventLoop().schedule(() -> channel.close(), LINGER_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (!hashing) {
            end();
        }
    }

    private void end() {
        conversation.close();
        if (burst != null) {
            burst.release();
            burst = null;
        }
        if (admitted) {
            house.clients().leave(this);
            tell(Line.DISCONNECTED, address(), house.clients().count());
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof IOException) {
            tell(Line.BROKEN_OFF, address());
        } else {
            LOG.error("A channel failed", cause);
        }
        channel.close();
    }

    private String address() {
        return NetUtil.toSocketAddressString(channel.remoteAddress());
    }

    private void tell(Line line, Object... about) {
        house.services().story().tell(line, about);
    }
}
