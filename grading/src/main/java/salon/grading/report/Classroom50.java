package salon.grading.report;

import com.google.gson.annotations.SerializedName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import salon.grading.Outcome;
import salon.grading.marks.Mark;
import salon.grading.marks.Marks;

/**
 * The {@code result.json} that an autograder leaves for Classroom 50, the classroom of CS50 on GitHub ("Advanced
 * Autograding, The result.json contract", github.com/foundation50/classroom50/wiki/Advanced-Autograding). Whose
 * submission it is, the autograder is told by environment variables; owner and times are put in by the runner.
 */
final class Classroom50 {
    private static final String SCHEMA = "classroom50/result/v1";

    private record Result(String schema, String classroom, String assignment, String submission, String commit,
            String release, String review, String datetime, int score, @SerializedName("max-score") int maxScore,
            List<Test> tests) {}

    private record Test(@SerializedName("test-name") String name, boolean passed, int score,
            @SerializedName("max-score") int maxScore, String outcome, String output) {}

    private Classroom50() {}

    /**
     * The file, if the environment is that of a runner of Classroom 50.
     *
     * @param marks that the student may see: the file is published in the student's repository
     * @param now when it was graded
     */
    static Optional<String> of(Marks marks, Map<String, String> environment, Instant now) {
        if (!environment.containsKey("CLASSROOM") || !environment.containsKey("SUBMISSION_TAG")) {
            return Optional.empty();
        }
        String commit = environment.getOrDefault("COMMIT_URL", "");
        String review = environment.getOrDefault("REVIEW_URL", "");
        return Optional.of(Json.of(new Result(SCHEMA, environment.getOrDefault("CLASSROOM", ""),
                environment.getOrDefault("ASSIGNMENT", ""), environment.getOrDefault("SUBMISSION_TAG", ""), commit,
                environment.getOrDefault("RELEASE_URL", ""), review.isEmpty() ? commit : review,
                now.truncatedTo(ChronoUnit.SECONDS).toString(), marks.points(), marks.possible(),
                marks.tasks().stream().map(Classroom50::test).toList())));
    }

    private static Test test(Mark mark) {
        return new Test("%s %s".formatted(mark.task().number(), mark.task().title()),
                mark.result().outcome() == Outcome.PASSED, mark.points(), mark.task().points(),
                mark.result().outcome().toString(), PlainText.of(mark));
    }
}
