// right: one thread reads and one writes, and the reader waits for the writer at the end
// task: 1.2
package salon.echo.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import salon.echo.Handler;

public final class YourEcho implements Handler {
    private static final byte[] END = {};

    @Override
    public void serve(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = client.getOutputStream();
        BlockingQueue<byte[]> queue = new LinkedBlockingQueue<>();
        FutureTask<Void> writing = new FutureTask<>(() -> {
            for (byte[] next = queue.take(); next != END; next = queue.take()) {
                out.write(next);
            }
            return null;
        });
        Thread.ofVirtual().start(writing);
        byte[] buffer = new byte[1024];
        int n;
        while (!writing.isDone() && (n = in.read(buffer)) != -1) {
            queue.add(Arrays.copyOf(buffer, n));
        }
        queue.add(END);
        try {
            writing.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
