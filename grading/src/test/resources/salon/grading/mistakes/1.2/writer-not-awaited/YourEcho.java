// mistake: writes in a thread of its own and returns before that has finished
// task: 1.2
// told: what was written of the echo when serve has returned
package salon.echo.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import salon.echo.Handler;

public final class YourEcho implements Handler {
    @Override
    public void serve(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = client.getOutputStream();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        byte[] buffer = new byte[1024];
        int n;
        while ((n = in.read(buffer)) != -1) {
            byte[] bytes = java.util.Arrays.copyOf(buffer, n);
            writer.submit(() -> {
                out.write(bytes);
                return null;
            });
        }
        writer.shutdown();
    }
}
