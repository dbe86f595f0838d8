package salon.grading.mistakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import salon.grading.compile.Sources;

/**
 * A solution of the catalogue: a file that says in its first lines what is wrong with it, or that nothing is.
 *
 * @param what the mistake, or the style of a right solution
 * @param told what the student must be told; empty for a right solution
 */
record Solution(Path file, String what, String task, Optional<String> told, String text) {
    private static final Path CATALOGUE = Path.of("src/test/resources/salon/grading");
    private static final List<String> KINDS = List.of("mistakes", "right");

    /** Those below some folders of the catalogue, such as {@code 1,3.3}; all of them for an empty name. */
    static List<Solution> below(String folders) throws IOException {
        List<String> names = List.of(folders.split(","));
        List<Solution> solutions = new ArrayList<>();
        for (String kind : KINDS) {
            Path place = CATALOGUE.resolve(kind);
            try (Stream<Path> files = Files.walk(place)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> names.stream().anyMatch(place.relativize(file).toString()::startsWith))
                        .sorted()
                        .map(Solution::read)
                        .forEach(solutions::add);
            }
        }
        return solutions;
    }

    /** The first mistake and the first right solution of each task. */
    static Stream<Solution> oneOfEach() throws IOException {
        Set<Path> seen = new HashSet<>();
        return below("").stream().filter(solution -> seen.add(solution.file().resolve("../..").normalize()));
    }

    private static Solution read(Path file) {
        try {
            String text = Files.readString(file);
            Optional<String> mistake = header(text, "mistake");
            return new Solution(file,
                    mistake.or(() -> header(text, "right")).orElseThrow(),
                    header(text, "task").orElseThrow(),
                    mistake.map(_ -> header(text, "told").orElseThrow()),
                    text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> header(String text, String name) {
        Matcher line = Pattern.compile("^// " + name + ": (.+)$", Pattern.MULTILINE).matcher(text);
        return line.find() ? Optional.of(line.group(1)) : Optional.empty();
    }

    Sources sources() {
        return new Sources(Map.of(file.getFileName().toString(), text));
    }

    @Override
    public String toString() {
        return task + " " + file.getName(file.getNameCount() - 2) + (told.isPresent() ? "" : " (right)");
    }
}
