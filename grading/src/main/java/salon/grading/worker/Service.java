package salon.grading.worker;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a worker does. Used by the main thread of one. */
@FunctionalInterface
public interface Service<Q, A> {
    /** Answers a question; whatever it throws ends the process, and is no answer. */
    A answer(Q question) throws IOException;

    /** Answers the questions on standard input, a line each with a line, until there are no more or nobody asks any more. */
    static <Q, A> void run(TypeToken<Q> questions, Service<Q, A> service) throws IOException {
        // Who is busy with a question that takes years does not hear that nobody asks any more.
        ProcessHandle.current().parent().ifPresent(
                parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        PrintStream answers = System.out;
        System.setOut(System.err); // for whatever else is printed
        Gson gson = new Gson();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            answers.write((gson.toJson(service.answer(gson.fromJson(line, questions))) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            answers.flush();
        }
    }
}
