package salon.protocol;

import static salon.protocol.Bytes.text;
import static salon.protocol.Bytes.utf8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import salon.testing.Complaint;
import salon.testing.Escaped;
import salon.testing.RunningServer;
import salon.testing.ScriptClient;

/** A client that follows a script in JSON, in one of the framings. Used by one thread. */
final class JsonClient implements AutoCloseable {
    private static final int MUCH = 1 << 24;

    private final ScriptClient script;
    private final Complaint complaint;
    private final Framing framing;
    private final InputStream in;

    private JsonClient(ScriptClient script, Wire wire) throws IOException {
        this.script = script;
        this.complaint = script.complaint();
        this.framing = wire.framing(MUCH);
        this.in = new BufferedInputStream(script.socket().getInputStream());
    }

    static JsonClient connect(RunningServer server, String name, Wire wire) throws IOException {
        return new JsonClient(server.connect(name), wire);
    }

    /** Has failures from here on begin with what the script is about. */
    JsonClient as(String promise) {
        script.as(promise);
        return this;
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

    /** Hears a frame of this type, and with this id, as it stands in JSON; an empty one for none. */
    JsonObject hears(String type, String id) throws IOException {
        String should = type + (id.isEmpty() ? " without an id" : " with id " + id);
        byte[] frame = frame(should).orElseThrow(() -> complaint.of(should, "the end came", ""));
        JsonObject reply = object(frame, should);
        JsonElement its = reply.get("id");
        if (!type.equals(type(reply)) || !(its == null ? "" : its.toString()).equals(id)) {
            throw complaint.of(should, "this came: " + reply, "");
        }
        return reply;
    }

    private Optional<byte[]> frame(String should) throws IOException {
        try {
            return framing.read(in);
        } catch (SocketTimeoutException e) {
            throw complaint.ofSilence(should, "");
        } catch (EOFException e) {
            throw complaint.of(should, "the end came inside a frame", "");
        } catch (SocketException e) {
            throw complaint.of(should, "the connection broke (" + e.getMessage() + ")", "");
        } catch (ProtocolException e) {
            throw complaint.of(should, "what came is no frame (" + e.fault() + ")", "");
        }
    }

    private JsonObject object(byte[] frame, String should) {
        try {
            return JsonParser.parseString(text(frame)).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw complaint.of(should, "what came is no object of JSON: " + Escaped.of(frame), "");
        }
    }

    private static String type(JsonObject reply) {
        JsonElement type = reply.get("type");
        return type != null && type.isJsonPrimitive() ? type.getAsString() : "";
    }

    /** Hears nothing any more. */
    void hearsTheEnd() throws IOException {
        Optional<byte[]> frame = frame("the end");
        if (frame.isPresent()) {
            throw complaint.of("the end", "this came: " + Escaped.of(frame.get()), "");
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
