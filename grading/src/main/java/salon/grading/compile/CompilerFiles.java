package salon.grading.compile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** What the compiler reads and writes: classes stay in memory, each with the source that it came from. */
final class CompilerFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, Output> outputs = new TreeMap<>();

    CompilerFiles(StandardJavaFileManager files) {
        super(files);
    }

    Compiled compiled(List<Fault> faults) {
        return new Compiled(
                outputs.values().stream().collect(Collectors.toMap(output -> output.name, output -> output.bytes.toByteArray())),
                outputs.values().stream().collect(Collectors.toMap(output -> output.name, output -> output.origin)),
                faults);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        String origin = ((Compiler.Source) Objects.requireNonNull(sibling, "javac says where a class comes from")).path;
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
