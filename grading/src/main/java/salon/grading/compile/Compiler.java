package salon.grading.compile;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
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
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles a student's sources in this process: nothing of them is run, not even an annotation processor. */
public final class Compiler {
    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();

    /**
     * Compiles into a folder.
     *
     * @return what the compiler has against the sources, each with its file and line; none if all is compiled
     */
    public List<String> compile(Sources sources, Path folder) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(found, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
            List<Source> units = sources.files().entrySet().stream().map(Source::new).toList();
            javac.getTask(new StringWriter(), files, found, List.of("-proc:none", "-nowarn", "-g"), null, units).call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(Compiler::sentence)
                .toList();
    }

    private static String sentence(Diagnostic<? extends JavaFileObject> error) {
        String where = error.getSource() instanceof Source source
                ? "%s:%d: ".formatted(source.path, error.getLineNumber()) : "";
        return where + error.getMessage(Locale.ENGLISH);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String path;
        private final String text;

        Source(Map.Entry<String, String> file) {
            super(URI.create("string:///" + Path.of(file.getKey()).getFileName()), Kind.SOURCE);
            path = file.getKey();
            text = file.getValue();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
