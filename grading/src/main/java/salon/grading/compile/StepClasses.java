package salon.grading.compile;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import salon.echo.Handler;
import salon.protocol.Framing;
import salon.rooms.Room;
import salon.threads.Letter;

/**
 * Where the steps' own classes are, without the tests that stand in the same packages: a student's class is compiled
 * against what a student has.
 */
final class StepClasses {
    private static final List<Class<?>> ONE_OF_EACH = List.of(Handler.class, Framing.class, Letter.class, Room.class);

    private StepClasses() {}

    /** The folders or jars of the steps; out of the grader's own jar, in which all is mixed, copies of the steps' jars. */
    static List<Path> find() {
        try {
            List<Path> found = new ArrayList<>();
            for (Class<?> one : ONE_OF_EACH) {
                String step = one.getPackageName().replace('.', '/') + ".jar";
                try (InputStream copy = StepClasses.class.getResourceAsStream("/steps/" + step)) {
                    found.add(copy == null ? home(one) : unpack(copy));
                }
            }
            return found;
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The grader does not find the steps' classes", e);
        }
    }

    private static Path home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static Path unpack(InputStream copy) throws IOException {
        Path jar = Files.createTempFile("step", ".jar");
        jar.toFile().deleteOnExit();
        try (copy) {
            Files.write(jar, copy.readAllBytes());
        }
        return jar;
    }
}
