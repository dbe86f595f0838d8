package salon.benchmarks.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import salon.protocol.Fault;

/**
 * Cuts one channel's bytes into frames, in the framing that its first byte tells: what {@link salon.protocol.Framing}
 * does by waiting, this does by coming back when there is more. It hands on a {@code byte[]} for each frame and a
 * {@link Fault} for what is none. Used by the channel's event loop alone.
 */
public final class FrameDecoder extends ByteToMessageDecoder {
    private enum State {
        FIRST_BYTE,
        LINES,
        LENGTH_PREFIXED,
        LOST
    }

    private final int limit;
    private State state = State.FIRST_BYTE;
    private int searched; // how many of the waiting bytes are known to hold no line's end

    /** Takes frames of at most {@code limit} bytes. */
    public FrameDecoder(int limit) {
        this.limit = limit;
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        if (state == State.FIRST_BYTE) {
            state = in.getByte(in.readerIndex()) == 0 ? State.LENGTH_PREFIXED : State.LINES;
        }
        switch (state) {
            case LENGTH_PREFIXED -> prefixed(in, out);
            case LINES -> line(in, out);
            default -> in.skipBytes(in.readableBytes());
        }
    }

    private void prefixed(ByteBuf in, List<Object> out) {
        if (in.readableBytes() < Integer.BYTES) {
            return;
        }
        long length = in.getUnsignedInt(in.readerIndex());
        if (length > limit) {
            lose(in, out);
        } else if (length == 0) {
            in.skipBytes(Integer.BYTES);
            out.add(Fault.EMPTY_FRAME);
        } else if (in.readableBytes() >= Integer.BYTES + length) {
            in.skipBytes(Integer.BYTES);
            out.add(take(in, (int) length));
        }
    }

    private void line(ByteBuf in, List<Object> out) {
        int start = in.readerIndex();
        int end = in.indexOf(start + searched, in.writerIndex(), (byte) '\n');
        int length = (end < 0 ? in.writerIndex() : end) - start;
        if (length > 0 && in.getByte(start + length - 1) == '\r') {
            length--; // does not count: it goes, or a longer line shows that it stays
        }
        if (length > limit) {
            lose(in, out);
        } else if (end < 0) {
            searched = in.readableBytes();
        } else {
            searched = 0;
            if (length > 0) {
                out.add(take(in, length));
            }
            in.readerIndex(end + 1);
        }
    }

    /** Behind a frame that is too large no other can be found. */
    private void lose(ByteBuf in, List<Object> out) {
        state = State.LOST;
        in.skipBytes(in.readableBytes());
        out.add(Fault.FRAME_TOO_LARGE);
    }

    private static byte[] take(ByteBuf in, int length) {
        byte[] frame = new byte[length];
        in.readBytes(frame);
        return frame;
    }

    /** Writes a frame in the framing that the client chose, or as a line to one who has not sent anything yet. */
    public void encode(byte[] json, ByteBuf out) {
        if (state == State.LENGTH_PREFIXED) {
            out.writeInt(json.length).writeBytes(json);
        } else {
            out.writeBytes(json).writeByte('\n');
        }
    }
}
