package salon.grading.hints;

import com.google.gson.reflect.TypeToken;
import edu.umd.cs.findbugs.DetectorFactory;
import edu.umd.cs.findbugs.DetectorFactoryCollection;
import edu.umd.cs.findbugs.FindBugs2;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.Project;
import edu.umd.cs.findbugs.config.UserPreferences;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import salon.grading.worker.Service;

/** SpotBugs, which reads class files and runs none of them. Used by one thread: it keeps what it is about in static fields. */
final class SpotBugs {
    private final Patterns patterns = new Patterns(Locale.ROOT);

    private SpotBugs() {}

    /** Looks at folders of classes, as a worker of the grader. */
    public static void main(String[] args) throws IOException {
        Service.run(new TypeToken<String>() {}, new SpotBugs()::findings);
    }

    private List<Finding> findings(String classes) throws IOException {
        try (Project project = new Project(); FindBugs2 engine = new FindBugs2()) {
            project.addFile(classes);
            Findings findings = new Findings();
            findings.setPriorityThreshold(Priorities.NORMAL_PRIORITY);
            engine.setProject(project);
            engine.setDetectorFactoryCollection(DetectorFactoryCollection.instance());
            engine.setBugReporter(findings);
            engine.setUserPreferences(preferences());
            engine.finishSettings();
            engine.execute();
            return findings.all();
        } catch (InterruptedException e) {
            throw new IOException("nobody interrupts a worker", e);
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
}
