package salon.grading.hints;

import edu.umd.cs.findbugs.AbstractBugReporter;
import edu.umd.cs.findbugs.AnalysisError;
import edu.umd.cs.findbugs.BugCollection;
import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.DetectorFactory;
import edu.umd.cs.findbugs.DetectorFactoryCollection;
import edu.umd.cs.findbugs.FindBugs2;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.Project;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import edu.umd.cs.findbugs.classfile.ClassDescriptor;
import edu.umd.cs.findbugs.config.UserPreferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import salon.grading.Hint;
import salon.grading.compile.Compiled;
import salon.grading.jvm.Folders;

/**
 * Asks SpotBugs, which reads class files and runs none of them, what it finds in a student's. Safe for any thread, one
 * at a time: SpotBugs keeps what it is about in static fields.
 */
public final class Hints {
    private static final Object SPOTBUGS = new Object();
    /** Bytes of class files: more than all tasks take, and more than SpotBugs should spend the time of others on. */
    private static final int MOST = 300_000;

    private final Patterns patterns;

    /** Speaks a language, as far as there are sentences in it. */
    public Hints(Locale language) {
        patterns = new Patterns(language);
    }

    /** What is worth a look in a student's classes; nothing if they are many, or SpotBugs fails: hints are no verdict. */
    public List<Hint> of(Compiled compiled) throws IOException {
        if (compiled.classes().values().stream().mapToInt(bytes -> bytes.length).sum() > MOST) {
            return List.of();
        }
        Path classes = Files.createTempDirectory("salon");
        try {
            compiled.writeTo(classes);
            return in(classes);
        } finally {
            Folders.delete(classes);
        }
    }

    private List<Hint> in(Path classes) {
        synchronized (SPOTBUGS) {
            try (Project project = new Project(); FindBugs2 engine = new FindBugs2()) {
                project.addFile(classes.toString());
                Collector collector = new Collector();
                collector.setPriorityThreshold(Priorities.NORMAL_PRIORITY);
                engine.setProject(project);
                engine.setDetectorFactoryCollection(DetectorFactoryCollection.instance());
                engine.setBugReporter(collector);
                engine.setUserPreferences(preferences());
                engine.finishSettings();
                engine.execute();
                return List.copyOf(collector.hints);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of();
            } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
                return List.of();
            }
        }
    }

    /** Only what may report one of the patterns is run, and what that needs. */
    private UserPreferences preferences() {
        UserPreferences preferences = UserPreferences.createDefaultUserPreferences();
        for (DetectorFactory detector : DetectorFactoryCollection.instance().getFactories()) {
            preferences.enableDetector(detector, detector.getReportedBugPatterns().stream()
                    .anyMatch(pattern -> patterns.sentence(pattern.getType()).isPresent()));
        }
        return preferences;
    }

    private final class Collector extends AbstractBugReporter {
        private final List<Hint> hints = new ArrayList<>();

        @Override
        protected void doReportBug(BugInstance bug) {
            SourceLineAnnotation line = bug.getPrimarySourceLineAnnotation();
            String number = line.getStartLine() < 1 ? "" : ":" + line.getStartLine();
            String place = line.getSourceFile() + number;
            patterns.sentence(bug.getType()).map(sentence -> new Hint(place, sentence)).ifPresent(hints::add);
        }

        @Override
        public void observeClass(ClassDescriptor type) {
            // Nobody waits for it.
        }

        @Override
        public void finish() {
            // All has been told.
        }

        @Override
        public void reportAnalysisError(AnalysisError error) {
            // A hint less.
        }

        @Override
        public void reportMissingClass(String name) {
            // Annotations and the like: nothing hangs on them.
        }

        @Override
        public @Nullable BugCollection getBugCollection() {
            return null; // nobody asks
        }
    }
}
