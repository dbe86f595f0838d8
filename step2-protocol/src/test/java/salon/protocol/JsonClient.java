package salon.protocol;

import static salon.protocol.Bytes.text;
import static salon.protocol.Bytes.utf8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import salon.testing.RunningServer;
import salon.testing.ScriptClient;

/** A client that follows a script in JSON, in one of the framings. Used by one thread. */
final class JsonClient implements AutoCloseable {
    private static final int MUCH = 1 << 24;

    private final String name;
    private final ScriptClient script;
    private final Framing framing;
    private final InputStream in;

    private JsonClient(String name, ScriptClient script, Wire wire) throws IOException {
        this.name = name;
        this.script = script;
        this.framing = wire.framing(MUCH);
        this.in = new BufferedInputStream(script.socket().getInputStream());
    }

    static JsonClient connect(RunningServer server, String name, Wire wire) throws IOException {
        return new JsonClient(name, server.connect(name), wire);
    }

    /** What the frames of these texts look like on the wire. */
    byte[] framed(String... jsons) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String json : jsons) {
            framing.write(utf8(json), out);
        }
        return out.toByteArray();
    }

    /** Sends frames in one write. */
    void says(String... jsons) throws IOException {
        script.sends(framed(jsons));
    }

    /** Sends bytes that may be no frame. */
    void sends(byte[] bytes) throws IOException {
        script.sends(bytes);
    }

    /** Hears one frame, and in it an object. */
    JsonObject hears() throws IOException {
        try {
            String json = text(framing.read(in)
                    .orElseThrow(() -> new AssertionError(name + " should hear a reply, and heard the end")));
            return JsonParser.parseString(json).getAsJsonObject();
        } catch (SocketTimeoutException e) {
            throw new AssertionError(name + " should hear a reply, and heard nothing", e);
        } catch (ProtocolException e) {
            throw new AssertionError(name + " should hear a frame, and heard what is none: " + e.fault(), e);
        }
    }

    /** Hears a frame of this type, and with this id, as it stands in JSON; an empty one for none. */
    JsonObject hears(String type, String id) throws IOException {
        JsonObject reply = hears();
        JsonElement its = reply.get("id");
        if (!reply.get("type").getAsString().equals(type) || !(its == null ? "" : its.toString()).equals(id)) {
            throw new AssertionError("%s should hear %s with id %s, and heard %s".formatted(name, type, id, reply));
        }
        return reply;
    }

    /** Hears nothing any more. */
    void hearsTheEnd() throws IOException {
        try {
            int next = in.read();
            if (next != -1) {
                throw new AssertionError("%s should hear the end, and heard a byte: %d".formatted(name, next));
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError(name + " should hear the end, and heard nothing", e);
        }
    }

    /** Closes the sending side only. */
    void endsSending() throws IOException {
        script.endsSending();
    }

    /** Vanishes without a goodbye. */
    void breaksOff() throws IOException {
        script.breaksOff();
    }

    @Override
    public void close() throws IOException {
        script.close();
    }
}
