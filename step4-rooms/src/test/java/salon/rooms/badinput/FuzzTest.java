package salon.rooms.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import salon.protocol.Code;
import salon.protocol.Connection;
import salon.protocol.Envelope;
import salon.protocol.JsonCodec;
import salon.protocol.ProtocolException;
import salon.protocol.Reply;
import salon.protocol.Reply.Refused;
import salon.protocol.Request;
import salon.protocol.RequestLoop;
import salon.protocol.Sentences;
import salon.rooms.ChatConversation;
import salon.rooms.ChatLobby;
import salon.rooms.Conversation;
import salon.rooms.Lobby;
import salon.rooms.Services;
import salon.rooms.Story;
import salon.rooms.TokenSessions;
import salon.rooms.promises.Wire;
import salon.threads.Letter;
import salon.threads.MemoryAccounts;
import salon.threads.Pbkdf2;

/**
 * Mangled frames go the whole way of the data, from the bytes of a socket to a conversation and back, and nothing comes
 * of them but messages and refusals.
 */
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class FuzzTest {
    private static final int STAY = 50; // frames before somebody logs in anew, since some of them log out
    private static final int MAX_FRAME = 65_536;

    private final JsonCodec codec = new JsonCodec();
    private final Sentences sentences = new Sentences(Locale.ENGLISH);
    private final Story story = new Story(Locale.ENGLISH);
    private int refused;
    private int taken;

    @Test
    void twenty_thousand_mangled_frames_are_answered_or_refused() throws Exception {
        fuzz(20_000, 1);
    }

    @Test
    @Tag("slow")
    @Timeout(value = 3600, threadMode = ThreadMode.SEPARATE_THREAD)
    void a_million_mangled_frames_are_answered_or_refused() throws Exception {
        long seed = System.nanoTime();
        long start = System.nanoTime();
        fuzz(1_000_000, seed);
        System.out.printf("a million frames from seed %d: %,d refused and %,d taken, in %.1f s%n",
                seed, refused, taken, (System.nanoTime() - start) / 1e9);
    }

    private void fuzz(int frames, long seed) throws Exception {
        MangledFrames mangled = new MangledFrames(seed);
        for (int i = 0; i < frames; i += STAY) {
            stay(mangled, "seed %d, frames from %d on".formatted(seed, i));
        }
        assertThat(taken).as("how many were taken: some have no damage, or none that matters")
                .isGreaterThan(frames / 20);
        assertThat(refused).as("how many were refused").isGreaterThan(frames / 3);
    }

    /** Somebody logs in and then sends mangled frames, each over a connection of its own. */
    private void stay(MangledFrames mangled, String where) throws Exception {
        try (Conversation conversation = new ChatConversation(services(), this::hears)) {
            conversation.answer(new Request.Register("ada", "open sesame", Optional.empty()), Optional.empty());
            Reply.LoginSuccess login = (Reply.LoginSuccess) conversation
                    .answer(new Request.Login("ada", "open sesame"), Optional.empty()).orElseThrow();
            Tokens tokens = new Tokens(login.sessionToken(), "", "");
            for (int i = 0; i < STAY; i++) {
                byte[] bytes = mangled.next(i % 2 == 0 ? Wire.LINES : Wire.LENGTH_PREFIXED, tokens);
                try {
                    serve(bytes, conversation);
                } catch (Exception | Error e) { // whatever it is, it should not be
                    throw new AssertionError(where + ", in hex: " + HexFormat.of().formatHex(bytes), e);
                }
            }
        }
    }

    private Services services() throws ProtocolException {
        Lobby lobby = new ChatLobby(10);
        lobby.create("tech", "Tech", "");
        return new Services(new MemoryAccounts(new Pbkdf2(1)), new TokenSessions(), lobby, sentences, story);
    }

    private void serve(byte[] bytes, Conversation conversation) throws IOException {
        try (Socket socket = new MemorySocket(bytes)) { // it holds a descriptor, though no network is behind it
            Connection connection = Connection.accepted(socket, MAX_FRAME);
            new RequestLoop(connection, this::hears, conversation, sentences).run();
        } catch (EOFException e) {
            // The damage has cut the frame off, or promised more of it than came.
        }
    }

    private boolean hears(Letter letter) {
        hears(letter.envelope());
        return true;
    }

    private void hears(Envelope reply) {
        codec.encode(reply); // which must be possible
        if (reply.message() instanceof Refused refusal) {
            if (refusal.code() == Code.SERVER_ERROR) { // no assertThat: a million of them take their time
                throw new AssertionError("a SERVER_ERROR, which the log explains");
            }
            refused++;
        } else {
            taken++;
        }
    }
}
