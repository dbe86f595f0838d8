package salon.grading.compile;

import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import salon.grading.worker.Service;

/** The compiler. Nothing of what it compiles is run, not even an annotation processor. Used by one thread. */
final class Javac {
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-nowarn", "-g", "-Xmaxerrs", "20", "-implicit:none");

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final List<Path> steps = StepClasses.find();

    private Javac() {}

    /** Compiles submissions, as a worker of the grader. */
    public static void main(String[] args) throws IOException {
        Service.run(new TypeToken<Map<String, String>>() {}, new Javac()::compile);
    }

    private Compiled compile(Map<String, String> files) throws IOException {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (CompilerFiles own = new CompilerFiles(
                javac.getStandardFileManager(found, Locale.ENGLISH, StandardCharsets.UTF_8), steps)) {
            List<Source> units = files.entrySet().stream().map(Source::new).toList();
            boolean done = javac.getTask(new StringWriter(), own, found, OPTIONS, null, units).call();
            List<Fault> faults = found.getDiagnostics().stream()
                    .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                    .map(Javac::fault)
                    .toList();
            if (!done && faults.isEmpty()) {
                throw new IOException("The compiler broke down"); // and this process with it
            }
            return own.compiled(faults);
        }
    }

    private static Fault fault(Diagnostic<? extends JavaFileObject> error) {
        String file = error.getSource() instanceof Source source ? source.path : "";
        return new Fault(file, (int) Math.max(0, error.getLineNumber()), error.getMessage(Locale.ENGLISH));
    }

    /** A student's source, that the compiler takes from memory. */
    static final class Source extends SimpleJavaFileObject {
        final String path;
        private final String text;

        Source(Map.Entry<String, String> file) {
            super(address(file.getKey()), Kind.SOURCE);
            path = file.getKey();
            text = file.getValue();
        }

        private static URI address(String path) {
            try { // in parts, so that a blank or a bracket in the name is quoted
                return new URI("string", null, "/" + path.substring(path.lastIndexOf('/') + 1), null);
            } catch (URISyntaxException e) {
                throw new AssertionError("quoted, each name will do", e);
            }
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
