package salon.grading.harness;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import salon.grading.harness.Report.Kind;
import salon.testing.Task;

/**
 * Runs one task's tests on a student's class, in a process that has nothing else to do, and tells the grader what became
 * of each. What the class prints and how the process ends say nothing: only the channel counts.
 */
public final class Harness {
    private Harness() {}

    /** Does the job that stands on standard input, and then stops whatever still runs. */
    public static void main(String[] args) throws Exception {
        Job job = new Gson().fromJson(new InputStreamReader(System.in, StandardCharsets.UTF_8), Job.class);
        try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.connect(UnixDomainSocketAddress.of(job.channel()));
            // A message may hold half of a character, or be cut in the middle of one.
            Writer channel = Channels.newWriter(
                    socket, StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE), -1);
            Observer observer = new Observer(channel);
            endWith(socket);
            observer.tell(Kind.SECRET, job.secret(), "", Duration.ZERO);
            if (job.testClass().isEmpty()) {
                tryOut();
            } else {
                run(job, observer);
            }
            observer.tell(Kind.END, "", "", Duration.ZERO);
        }
        Runtime.getRuntime().halt(0); // a student's shutdown hooks are nobody's business
    }

    /** The grader says nothing: what comes from it is its end, and then nobody is left to end this process. */
    private static void endWith(SocketChannel grader) {
        Thread.ofPlatform().daemon().name("End of the grader").start(() -> {
            try {
                grader.read(ByteBuffer.allocate(1));
            } catch (IOException e) {
                // It has ended, one way or another.
            }
            Runtime.getRuntime().halt(1);
        });
    }

    /** What every test needs must be here: the loopback address, and a file of its own. */
    private static void tryOut() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket _ = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
            Files.delete(Files.createTempFile("trial", ""));
        }
    }

    static void run(Job job, Observer observer) throws Exception {
        System.setProperty("salon.seed", Long.toString(job.seed()));
        try (ExerciseLoader exercises = new ExerciseLoader(Path.of(job.classes()))) {
            Thread.currentThread().setContextClassLoader(exercises);
            LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(exercises.loadClass(job.testClass())))
                    .configurationParameter(ClassOrderer.DEFAULT_ORDER_PROPERTY_NAME, // which JUnit misses otherwise
                            ClassOrderer.OrderAnnotation.class.getName())
                    .filters((PostDiscoveryFilter) test -> FilterResult.includedIf(isOf(job.task(), test)))
                    .build(), observer);
        }
    }

    private static boolean isOf(String number, TestDescriptor test) {
        return !(test.getSource().orElse(null) instanceof MethodSource method)
                || AnnotationSupport.findAnnotation(method.getJavaMethod(), Task.class)
                        .or(() -> AnnotationSupport.findAnnotation(method.getJavaClass(), Task.class))
                        .filter(task -> task.value().equals(number))
                        .isPresent();
    }
}
