// right: by channels, which put a buffer between the streams
// task: 1.1
package salon.echo.exercise;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import salon.echo.Handler;

public final class YourEcho implements Handler {
    @Override
    public void serve(Socket client) throws IOException {
        ReadableByteChannel in = Channels.newChannel(client.getInputStream());
        WritableByteChannel out = Channels.newChannel(client.getOutputStream());
        ByteBuffer buffer = ByteBuffer.allocate(1024);
        while (in.read(buffer) >= 0) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            buffer.clear();
        }
    }
}
