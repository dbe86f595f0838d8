package salon.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files that belong to a repository, and its pages. Paths are relative to its folder, with {@code /} on every
 * system.
 *
 * @param paths of files and folders
 */
record Repository(Path root, Set<String> paths, List<Page> pages) {
    /** The repository that this module is a part of. */
    static final Path OURS = Path.of("..").toAbsolutePath().normalize();

    /** What builds and programs leave behind. */
    private static final Set<String> NOT_OURS = Set.of(".git", ".idea", "target", "data");

    static Repository at(Path root) throws IOException {
        Set<String> paths = new TreeSet<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (NOT_OURS.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return visitFile(folder, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                paths.add(root.relativize(file).toString().replace('\\', '/'));
                return FileVisitResult.CONTINUE;
            }
        });
        List<Page> pages = new ArrayList<>();
        for (String path : paths) {
            if (path.endsWith(".md")) {
                pages.add(Page.read(root, path));
            }
        }
        return new Repository(root, paths, pages);
    }

    Optional<Page> page(String path) {
        return pages.stream().filter(page -> page.path().equals(path)).findFirst();
    }

    String text(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A finding in the first line of a file that has a word. */
    Finding finding(String path, String word, String says) {
        List<String> lines = text(path).lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).contains(word)) {
                return new Finding(path, line + 1, says);
            }
        }
        throw new IllegalArgumentException("no \"%s\" in %s".formatted(word, path));
    }
}
