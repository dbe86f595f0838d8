package salon.rooms.badinput;

import java.nio.charset.StandardCharsets;

/**
 * What the catalogue's names for session tokens stand for.
 *
 * @param own {@literal <token>}: that of the connection; empty before a login
 * @param others {@literal <others>}: that of somebody else, who is logged in
 * @param old {@literal <old>}: that of somebody who has left
 */
record Tokens(String own, String others, String old) {
    /** A frame with tokens in place of their names. */
    byte[] in(byte[] frame) {
        return new String(frame, StandardCharsets.ISO_8859_1) // which keeps every byte
                .replace("<token>", own)
                .replace("<others>", others)
                .replace("<old>", old)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
