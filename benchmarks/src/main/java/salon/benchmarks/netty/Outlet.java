package salon.benchmarks.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.socket.SocketChannel;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import salon.protocol.Codec;
import salon.protocol.Envelope;
import salon.protocol.JsonCodec;
import salon.threads.Letter;
import salon.threads.Recipient;

/**
 * What goes out to one client: gathered in one buffer, and written and flushed at once. Any thread may offer, which
 * goes through the mailroom; all else is done by the channel's event loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails closes the channel, and that is seen
final class Outlet implements Recipient {
    private static final Codec CODEC = new JsonCodec();
    private static final int SMALL_BURST = 512;
    private static final int LARGE_BURST = 65_536;
    /** How many bytes may wait beyond the mark at which reading stops, before the client is given up. */
    private static final int BACKLOG = 1 << 20;
    /** How long a client may take for our last words, and to hang up. */
    private static final int LINGER_SECONDS = 5;

    private final SocketChannel channel;
    private final FrameDecoder framing;
    private final Mailroom mailroom;
    private @Nullable ByteBuf burst;
    private boolean finishing;

    Outlet(SocketChannel channel, FrameDecoder framing, Mailroom mailroom) {
        this.channel = channel;
        this.framing = framing;
        this.mailroom = mailroom;
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

    /** Puts a reply to what goes out with the next {@link #flush()}, or behind what is on its way already. */
    void send(Envelope reply) {
        if (finishing) {
            return; // the last word was said
        }
        if (mailroom.isIdle()) {
            append(CODEC.encode(reply));
        } else {
            offer(new Letter(reply));
        }
    }

    /**
     * Puts a letter to what goes out with the next {@link #flush()}.
     *
     * @return whether it is the first
     */
    boolean append(Letter letter) {
        try {
            return channel.isActive() && append(letter.json());
        } catch (InterruptedIOException e) {
            return false;
        }
    }

    /** Copies: to write each message as a slice of a shared buffer was measured to cost as much or more. */
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

    /** Writes what has been gathered. */
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

    /** Whether nothing more is to be said. */
    boolean isFinishing() {
        return finishing;
    }

    /** Ends our side behind all that is on its way, and the connection when the client has ended its side, too. */
    void finish() {
        if (finishing) {
            return;
        }
        finishing = true;
        channel.eventLoop().execute(() -> { // behind the delivery that may be scheduled
            flush();
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(_ -> {
                if (channel.isInputShutdown()) {
                    channel.close();
                } else {
                    channel.shutdownOutput();
                }
            });
        });
        channel.eventLoop().schedule(() -> channel.close(), LINGER_SECONDS, TimeUnit.SECONDS);
    }

    /** Throws away what will never go out. */
    void discard() {
        if (burst != null) {
            burst.release();
            burst = null;
        }
    }
}
