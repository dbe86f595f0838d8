package salon.rooms.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import salon.rooms.faults.Mishap.Cut;
import salon.rooms.faults.Mishap.Delay;
import salon.rooms.faults.Mishap.Reset;
import salon.rooms.faults.Mishap.Slice;
import salon.rooms.faults.Mishap.Throttle;

/**
 * Stands between clients and a server, and lets a {@link Mishap} happen to each connection: to the first one the same for
 * the same seed, and so on. Each direction of a connection has a virtual thread; they share nothing but the sockets.
 */
final class FaultyProxy implements AutoCloseable {
    private static final int BUFFER_BYTES = 8_192;

    private final ServerSocket listener = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final int port;

    private FaultyProxy(int port) throws IOException {
        this.port = port;
    }

    /** Leads to a port of the loopback address, through what the function makes of each connection's chance. */
    static FaultyProxy to(int port, long seed, Function<Random, Mishap> mishaps) throws IOException {
        FaultyProxy proxy = new FaultyProxy(port);
        Thread.startVirtualThread(() -> proxy.accept(new Random(seed), mishaps));
        return proxy;
    }

    /** Where clients connect. */
    int port() {
        return listener.getLocalPort();
    }

    private void accept(Random random, Function<Random, Mishap> mishaps) {
        try {
            while (!listener.isClosed()) {
                lead(open(listener.accept()), new Random(random.nextLong()), mishaps);
            }
        } catch (IOException e) {
            // Closed: nobody is let through any more.
        }
    }

    private void lead(Socket client, Random random, Function<Random, Mishap> mishaps) throws IOException {
        Socket server = open(new Socket(InetAddress.getLoopbackAddress(), port));
        Mishap mishap = mishaps.apply(random);
        Random there = new Random(random.nextLong());
        Random back = new Random(random.nextLong());
        Thread.startVirtualThread(() -> pump(client, server, mishap, there));
        Thread.startVirtualThread(() -> pump(server, client, mishap, back));
    }

    private Socket open(Socket socket) throws IOException {
        sockets.add(socket);
        socket.setTcpNoDelay(true); // else the system would put small pieces together again
        return socket;
    }

    private static void pump(Socket from, Socket to, Mishap mishap, Random random) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER_BYTES];
            int passed = 0;
            int count = in.read(buffer, 0, atMost(mishap, passed, random));
            while (count > 0) {
                hold(mishap, count, random);
                out.write(buffer, 0, count);
                passed += count;
                count = in.read(buffer, 0, atMost(mishap, passed, random));
            }
            if (count == 0) {
                breakOff(from, to, mishap);
            } else {
                to.shutdownOutput(); // this direction has ended in good order
            }
        } catch (IOException | InterruptedException e) {
            // One side is gone, or both: the other direction sees it too.
            close(from);
            close(to);
        }
    }

    /** How many bytes may be read next; 0 if the mishap has come. */
    private static int atMost(Mishap mishap, int passed, Random random) {
        return switch (mishap) {
            case Delay _, Throttle _ -> BUFFER_BYTES;
            case Slice slice -> 1 + random.nextInt(slice.bytes());
            case Cut cut -> Math.min(BUFFER_BYTES, cut.bytes() - passed);
            case Reset reset -> Math.min(BUFFER_BYTES, reset.bytes() - passed);
        };
    }

    private static void hold(Mishap mishap, int count, Random random) throws InterruptedException {
        switch (mishap) {
            case Delay delay -> Thread.sleep(random.nextInt(delay.millis() + 1));
            case Throttle throttle -> Thread.sleep(Duration.ofSeconds(count).dividedBy(throttle.bytesPerSecond()));
            case Slice _, Cut _, Reset _ -> {}
        }
    }

    private static void breakOff(Socket from, Socket to, Mishap mishap) throws IOException {
        for (Socket socket : List.of(to, from)) {
            if (mishap instanceof Reset) {
                socket.setSoLinger(true, 0);
                socket.close();
            } else {
                socket.shutdownOutput();
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Closing a socket fails only when there is nothing left of it.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        sockets.forEach(FaultyProxy::close);
    }
}
