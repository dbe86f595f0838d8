package salon.grading.hints;

import edu.umd.cs.findbugs.AbstractBugReporter;
import edu.umd.cs.findbugs.AnalysisError;
import edu.umd.cs.findbugs.BugCollection;
import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import edu.umd.cs.findbugs.classfile.ClassDescriptor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears what SpotBugs finds. Used by one thread. */
final class Findings extends AbstractBugReporter {
    private final List<Finding> all = new ArrayList<>();

    List<Finding> all() {
        return List.copyOf(all);
    }

    @Override
    protected void doReportBug(BugInstance bug) {
        SourceLineAnnotation line = bug.getPrimarySourceLineAnnotation();
        String number = line.getStartLine() < 1 ? "" : ":" + line.getStartLine();
        all.add(new Finding(bug.getType(), line.getSourceFile() + number));
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
