package salon.rooms.badinput;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import salon.rooms.promises.Wire;

/** What goes over the wire. */
sealed interface Sent {
    /** As it is in this framing; nothing if it can not be said in it. */
    Optional<byte[]> in(Wire wire);

    /** The same with session tokens in it, wherever it names some. */
    Sent with(Tokens tokens);

    /** How many bytes go out in one write. */
    default int atOnce() {
        return Integer.MAX_VALUE;
    }

    /** Frames, which mean the same in both framings; but a line has no line feed in it. */
    record Frames(List<byte[]> frames) implements Sent {
        @Override
        public Sent with(Tokens tokens) {
            return new Frames(frames.stream().map(tokens::in).toList());
        }

        @Override
        public Optional<byte[]> in(Wire wire) {
            boolean lineFeed = frames.stream().anyMatch(frame -> IntStream.range(0, frame.length)
                    .anyMatch(i -> frame[i] == '\n'));
            return wire == Wire.LINES && lineFeed ? Optional.empty() : Optional.of(framed(wire));
        }

        private byte[] framed(Wire wire) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (byte[] frame : frames) {
                try {
                    wire.framing().write(frame, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e); // memory takes everything
                }
            }
            return out.toByteArray();
        }
    }

    /** Bytes that mean something in one framing only. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Raw(Wire wire, byte[] bytes) implements Sent {
        @Override
        public Sent with(Tokens tokens) {
            return this;
        }

        @Override
        public Optional<byte[]> in(Wire other) {
            return other == wire ? Optional.of(bytes) : Optional.empty();
        }
    }

    /** The same in many small writes. */
    record Dripping(Sent whole) implements Sent {
        @Override
        public Sent with(Tokens tokens) {
            return new Dripping(whole.with(tokens));
        }

        @Override
        public Optional<byte[]> in(Wire wire) {
            return whole.in(wire);
        }

        @Override
        public int atOnce() {
            return 1;
        }
    }

    /** Frames of these texts. */
    static Sent frames(String... texts) {
        return new Frames(Arrays.stream(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
    }

    /** A PING with these bytes inside a string that nobody reads. */
    static Sent pingWith(int... bytes) {
        return new Frames(List.of(joined("{\"type\":\"PING\",\"note\":\"", bytes(bytes), "\"}")));
    }

    /** Lines, or what stands where lines should: each part a text, or bytes. */
    static Sent lines(Object... parts) {
        return new Raw(Wire.LINES, joined(parts));
    }

    /** Lengths and frames, or what stands where they should: each part a text, or bytes. */
    static Sent lengths(Object... parts) {
        return new Raw(Wire.LENGTH_PREFIXED, joined(parts));
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] joined(Object... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object part : parts) {
            all.writeBytes(part instanceof byte[] bytes ? bytes : part.toString().getBytes(StandardCharsets.UTF_8));
        }
        return all.toByteArray();
    }
}
