package salon.benchmarks.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import salon.benchmarks.report.Predictions;

/** Asks for predictions, one line each: an empty line skips one, the end of the input all that are left. */
record Interview(BufferedReader in, PrintWriter out) {
    /**
     * One prediction to ask for.
     *
     * @param figure what is predicted
     * @param words  the question as it is shown
     */
    record Question(String figure, String words) {}

    /** The headline: few enough that people answer, and all of them to be predicted by hand. */
    static final List<Question> HEADLINE = List.of(
            wait("thread-per-client", "a thread for each"),
            wait("pool-4", "a pool of 4 threads"),
            wait("pool-16", "a pool of 16 threads"),
            wait("virtual", "a virtual thread for each"),
            wait("event-loop", "an event loop, one thread for all"),
            hold("1", "one room", "inside"),
            hold("4", "4 rooms", "inside"),
            hold("16", "16 rooms", "inside"),
            hold("4", "4 rooms", "outside"));

    private static Question wait(String strategy, String words) {
        return new Question("SessionWait %s 64".formatted(strategy),
                "64 clients, 20 ms of waiting in each message's handler, " + words);
    }

    private static Question hold(String rooms, String words, String send) {
        return new Question("LockHold %s synchronized platform %s".formatted(rooms, send),
                "16 speakers in %s, 10 ms to send each message, %s the room's lock".formatted(words, send));
    }

    /** Asks each question, and whatever is no answer again. */
    Predictions ask() throws IOException {
        out.println("How many messages a second do you expect? An empty line skips a question.");
        Map<String, Double> predicted = new LinkedHashMap<>();
        for (Question question : HEADLINE) {
            if (!ask(question, predicted)) {
                out.println();
                break;
            }
        }
        out.flush();
        return new Predictions(predicted);
    }

    /** Whether there may be another answer. */
    private boolean ask(Question question, Map<String, Double> predicted) throws IOException {
        while (true) {
            out.print("  " + question.words() + ": ");
            out.flush();
            @Nullable String answer = in.readLine();
            if (answer == null || answer.isBlank()) {
                return answer != null;
            }
            try {
                predicted.put(question.figure(), Predictions.number(answer));
                return true;
            } catch (IllegalArgumentException e) {
                out.println(e.getMessage());
            }
        }
    }
}
