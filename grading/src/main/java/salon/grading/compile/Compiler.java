package salon.grading.compile;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a student's sources in this process: nothing of them is run, not even an annotation processor. */
public final class Compiler {
    private static final List<String> OPTIONS = List.of("-proc:none", "-nowarn", "-g", "-Xmaxerrs", "20", "-implicit:none");

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final List<Path> steps = StepClasses.find();

    /**
     * Compiles all that can be. A file with a fault is left out, and so are those that do not compile without it.
     *
     * @param inspection what else there is against classes that compile
     */
    public Compiled compile(Sources sources, Function<Compiled, List<Fault>> inspection) {
        Map<String, String> left = new TreeMap<>(sources.files());
        List<Fault> faults = new ArrayList<>(sources.faults());
        while (true) {
            Compiled compiled = compile(left);
            List<Fault> found = compiled.faults().isEmpty() ? inspection.apply(compiled) : compiled.faults();
            faults.addAll(found);
            if (found.isEmpty()) {
                return new Compiled(compiled.classes(), compiled.origins(), faults);
            }
            Set<String> files = new HashSet<>(found.stream().map(Fault::file).toList());
            if (!left.keySet().removeAll(files)) {
                left.clear(); // what is wrong belongs to none
            }
        }
    }

    private Compiled compile(Map<String, String> files) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager standard = javac.getStandardFileManager(found, Locale.ENGLISH, StandardCharsets.UTF_8);
                CompilerFiles own = new CompilerFiles(standard, steps)) {
            List<Source> units = files.entrySet().stream().map(Source::new).toList();
            if (!units.isEmpty()) {
                javac.getTask(new StringWriter(), own, found, OPTIONS, null, units).call();
            }
            List<Fault> faults = found.getDiagnostics().stream()
                    .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                    .map(Compiler::fault)
                    .toList();
            return own.compiled(faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fault fault(Diagnostic<? extends JavaFileObject> error) {
        String file = error.getSource() instanceof Source source ? source.path : "";
        return new Fault(file, (int) Math.max(0, error.getLineNumber()), error.getMessage(Locale.ENGLISH));
    }

    static final class Source extends SimpleJavaFileObject {
        final String path;
        private final String text;

        Source(Map.Entry<String, String> file) {
            super(URI.create("string:///" + file.getKey().substring(file.getKey().lastIndexOf('/') + 1)), Kind.SOURCE);
            path = file.getKey();
            text = file.getValue();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
