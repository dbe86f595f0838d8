package salon.grading.compile;

import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * What the compiler reads and writes. It sees the steps, and the libraries that they show; neither tests nor the grader.
 * Classes stay in memory, each with the source that it came from.
 */
final class CompilerFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private static final Pattern LIBRARIES = Pattern.compile("(com\\.google\\.gson|org\\.jspecify)\\b.*");

    private final Map<String, Output> outputs = new TreeMap<>();

    /** Where the steps' classes are. */
    private enum Steps implements Location {
        CLASSES;

        @Override
        public String getName() {
            return "steps";
        }

        @Override
        public boolean isOutputLocation() {
            return false;
        }
    }

    CompilerFiles(StandardJavaFileManager files, List<Path> steps) throws IOException {
        super(files);
        files.setLocationFromPaths(Steps.CLASSES, steps);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String name, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (location != StandardLocation.CLASS_PATH || LIBRARIES.matcher(name).matches()) {
            return super.list(location, name, kinds, recurse);
        }
        return super.list(Steps.CLASSES, name, kinds, recurse);
    }


    Compiled compiled(List<Fault> faults) {
        return new Compiled(
                outputs.values().stream().collect(toMap(output -> output.name, output -> output.bytes.toByteArray())),
                outputs.values().stream().collect(toMap(output -> output.name, output -> output.origin)),
                faults);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        String origin = ((Javac.Source) Objects.requireNonNull(sibling, "javac says where a class comes from")).path;
        return outputs.computeIfAbsent(name, _ -> new Output(name, origin));
    }

    private static final class Output extends SimpleJavaFileObject {
        private final String name;
        private final String origin;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Output(String name, String origin) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.name = name;
            this.origin = origin;
        }

        @Override
        public OutputStream openOutputStream() {
            bytes.reset();
            return bytes;
        }
    }
}
