package salon.grading.run;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import salon.grading.Grade;
import salon.grading.Outcome;
import salon.grading.compile.Sources;
import salon.testing.TaskInfo;

/**
 * The grades of a run, a file for each student: written as soon as it is known and in one move, so that an interrupted run
 * leaves whole files. Safe for any thread, as long as each student is one thread's.
 */
public final class Gradebook {
    private final Gson gson = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .registerTypeAdapter(Duration.class, new Millis().nullSafe())
            .registerTypeAdapter(TaskInfo.class, new ByNumber().nullSafe())
            .create();
    private final Path folder;
    private final String run;

    /** Opens that of a folder; {@code run} is all that a grade depends on beside the student's sources and this program. */
    public Gradebook(Path out, String run) throws IOException {
        folder = Files.createDirectories(out.resolve("students"));
        this.run = run + " " + built();
    }

    /** When this program was built, and the tests with it: what they said before is worth nothing. */
    private static String built() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> new File(entry).lastModified())
                .toList().toString();
    }

    /** Whether a folder has grades of an earlier run. */
    static boolean isIn(Path out) {
        return Files.exists(out.resolve("students"));
    }

    /** The grade of a student, if it is known and of these very sources. */
    public Optional<Grade> find(String student, Sources sources) throws IOException {
        Path file = file(student);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Entry entry = gson.fromJson(Files.readString(file), Entry.class);
            return Optional.ofNullable(entry).filter(known -> digest(sources).equals(known.of())).map(Entry::grade)
                    .filter(Gradebook::isJudged);
        } catch (JsonParseException | IllegalArgumentException e) {
            return Optional.empty(); // somebody else wrote it
        }
    }

    /** A task on which the grader broke down is worth another try. */
    private static boolean isJudged(Grade grade) {
        return grade.tasks().stream().noneMatch(result -> result.outcome() == Outcome.BROKEN);
    }

    /** Keeps a grade. */
    public void write(Grade grade, Sources sources) throws IOException {
        Path whole = file(grade.student());
        Path half = whole.resolveSibling(whole.getFileName() + ".new");
        Files.writeString(half, gson.toJson(new Entry(digest(sources), grade)) + "\n");
        Files.move(half, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path file(String student) {
        return folder.resolve(student + ".json");
    }

    private String digest(Sources sources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(run.getBytes(StandardCharsets.UTF_8));
            digest.update(gson.toJson(sources).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /**
     * A student's file.
     *
     * @param of says which sources were graded, and how
     */
    private record Entry(String of, Grade grade) {}

    private static final class Millis extends TypeAdapter<Duration> {
        @Override
        public void write(JsonWriter out, Duration time) throws IOException {
            out.value(time.toMillis());
        }

        @Override
        public Duration read(JsonReader in) throws IOException {
            return Duration.ofMillis(in.nextLong());
        }
    }

    private static final class ByNumber extends TypeAdapter<TaskInfo> {
        @Override
        public void write(JsonWriter out, TaskInfo task) throws IOException {
            out.value(task.number());
        }

        @Override
        public TaskInfo read(JsonReader in) throws IOException {
            return TaskInfo.of(in.nextString());
        }
    }
}
