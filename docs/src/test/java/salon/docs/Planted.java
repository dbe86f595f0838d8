package salon.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A repository of few files, in which a test plants what a check must find. */
record Planted(Path root) {
    Planted file(String path, String... lines) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
        return this;
    }

    /** One of our own files as it is. */
    Planted ours(String path) throws IOException {
        return ours(path, "", "");
    }

    /** One of our own files, in which one thing is changed. */
    Planted ours(String path, String from, String to) throws IOException {
        String text = Files.readString(Repository.OURS.resolve(path));
        if (!text.contains(from)) {
            throw new IllegalArgumentException("no \"%s\" in %s".formatted(from, path));
        }
        return file(path, text.replaceFirst(Pattern.quote(from), to).split("\n", -1));
    }

    /** Where a line of one of our own files stands, as findings write it. */
    static String at(String path, String line) throws IOException {
        return "%s:%d: ".formatted(path, Files.readAllLines(Repository.OURS.resolve(path)).indexOf(line) + 1);
    }

    List<String> found(Check check) throws IOException {
        return check.findings(Repository.at(root)).map(Finding::toString).toList();
    }
}
