package salon.rooms.badinput;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import salon.rooms.promises.Wire;

/** Frames as bad luck would make them: the same ones again for the same seed. Used by one thread. */
final class MangledFrames {
    /** One of each request, right but for what is done to it, and some of what a server says. */
    private static final List<byte[]> FRAMES = List.of(
                    "{'type':'PING','id':'7'}",
                    "{'type':'REGISTER','id':7,'payload':{'username':'grâce','password':'open sesame','email':'g@x'}}",
                    "{'type':'LOGIN','payload':{'username':'ada','password':'open sesame'}}",
                    "{'type':'LIST_ROOMS','payload':{'session_token':'<token>'}}",
                    "{'type':'CREATE_ROOM','payload':{'session_token':'<token>','room_id':'attic','name':'👋'}}",
                    "{'type':'JOIN_ROOM','id':-1,'payload':{'session_token':'<token>','room_id':'tech'}}",
                    "{'type':'LEAVE_ROOM','payload':{'session_token':'<token>'}}",
                    "{'type':'SEND_MESSAGE','id':'é','payload':{'session_token':'<token>','message':'\\ud83d\\udc4b'}}",
                    "{'type':'LOGOUT','payload':{'session_token':'<token>'},'timestamp':'2026-11-22T10:09:00Z'}",
                    "{'type':'MESSAGE','payload':{'username':'ada','message':'m','room_id':'tech','seq':1}}",
                    "{'type':'ROOMS_LIST','payload':{'rooms':[{'id':'a','name':'b','members_count':1e9}]}}")
            .stream().map(frame -> frame.replace('\'', '"').getBytes(StandardCharsets.UTF_8)).toList();

    /** What does harm in the middle of anything: bytes of no character, and pieces of JSON. */
    private static final List<byte[]> PIECES = List.of(
            Sent.bytes(0), Sent.bytes(0xFF), Sent.bytes(0xC3), Sent.bytes(0xED, 0xA0, 0x80), utf8("\uFEFF"),
            utf8("\\ud83d"), utf8("\\u"), utf8("\""), utf8("{"), utf8("}"), utf8("["), utf8("]"), utf8(","), utf8(":"),
            utf8("\n"), utf8("\r"), utf8("null"), utf8("1e999999999"), utf8("-"), utf8("\u202e"), utf8("👋"),
            utf8("[".repeat(300)), utf8("9".repeat(1_100)), utf8("e\u0301".repeat(50)));

    private static final List<String> VALUES = List.of(
            "null", "true", "7", "-0.5e3", "1e999999999", "\"\"", "\"PING\"", "[]", "[null]", "{}", "{\"a\":[]}");

    private final Random random;

    MangledFrames(long seed) {
        random = new Random(seed);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The next one, as it goes over the wire: now and then whole, mostly damaged, or nothing but noise. A fourth are
     * damaged once more where they are framed: a length that lies, a line that does not end.
     */
    byte[] next(Wire wire, Tokens tokens) throws IOException {
        byte[] frame = random.nextInt(10) == 0 ? noise() : tokens.in(any(FRAMES));
        for (int damages = random.nextInt(4); damages > 0; damages--) {
            frame = damaged(frame);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        wire.framing().write(frame, out);
        return random.nextInt(4) == 0 ? damaged(out.toByteArray()) : out.toByteArray();
    }

    private byte[] noise() {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] damaged(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(Math.min(20, bytes.length - from) + 1);
        byte[] head = Arrays.copyOf(bytes, from);
        byte[] part = Arrays.copyOfRange(bytes, from, to);
        byte[] tail = Arrays.copyOfRange(bytes, to, bytes.length);
        return switch (random.nextInt(9)) {
            case 0 -> head;
            case 1 -> joined(head, tail);
            case 2 -> joined(head, part, part, tail);
            case 3 -> joined(head, any(PIECES), tail);
            case 4 -> joined(head, any(PIECES), part, tail);
            case 5 -> joined(head, tail, part);
            case 6 -> joined(head, spliced());
            case 7 -> retyped(bytes);
            default -> flipped(bytes);
        };
    }

    private byte[] spliced() {
        byte[] other = any(FRAMES);
        return Arrays.copyOfRange(other, random.nextInt(other.length), other.length);
    }

    /** Another value behind one of the colons. */
    private byte[] retyped(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.ISO_8859_1).split("(?<=:)");
        int one = random.nextInt(parts.length);
        parts[one] = parts[one].replaceFirst("[^,}]*", VALUES.get(random.nextInt(VALUES.size())));
        return String.join("", parts).getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] any(List<byte[]> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
