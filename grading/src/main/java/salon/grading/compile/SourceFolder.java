package salon.grading.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import salon.grading.Words;

/** Finds the sources that count in a folder of which nothing is believed. Used by one thread. */
final class SourceFolder extends SimpleFileVisitor<Path> {
    private static final int MOST_FILES = 200;
    private static final int MOST_VISITED = 20_000;
    private static final int LARGEST = 1 << 20;
    private static final int NAMED = 3;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern COMMENTS = Pattern.compile("(?s)/\\*.*?(?:\\*/|\\z)|//[^\\n]*");
    private static final Pattern PACKAGE = Pattern.compile("^\\s*+package\\s++([\\w.\\s]++);");
    private static final Pattern EXERCISE = Pattern.compile("salon\\.\\w+\\.exercise");

    private final Path root;
    private final Words words;
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, String> classes = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, List<String>> passedOver = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private int visited;

    SourceFolder(Path root, Words words) {
        this.root = root;
        this.words = words;
    }

    Sources sources() throws IOException {
        Files.walkFileTree(root, this); // which does not follow symbolic links
        passedOver.forEach((why, paths) -> remarks.add(words.say(why, paths.size(), names(paths))));
        return new Sources(files, faults, remarks);
    }

    private static String names(List<String> paths) {
        String more = paths.size() > NAMED ? ", …" : "";
        return paths.stream().sorted().limit(NAMED).collect(Collectors.joining(", ", "", more));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : count();
    }

    /** Hidden, or made by macOS beside each file of an archive. */
    private static boolean isHidden(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") || name.equals("__MACOSX");
    }

    /** A file of a hidden folder such as {@code .git} is not counted: a student may hand in a whole clone. */
    private FileVisitResult count() {
        visited++;
        if (visited > MOST_VISITED) {
            remarks.add(words.say("folder.large", MOST_VISITED));
            return FileVisitResult.TERMINATE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (isHidden(file)) {
            return count();
        }
        String path = root.relativize(file).toString().replace('\\', '/');
        if (!path.endsWith(".java")) {
            passOver("passed.kind", path);
        } else if (path.endsWith("Test.java") || ("/" + path).contains("/src/test/")) {
            passOver("passed.test", path);
        } else if (!attributes.isRegularFile()) {
            faults.add(new Fault(path, 0, words.say("file.link")));
        } else if (!path.endsWith("package-info.java")) {
            take(path, file);
        }
        return count();
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (file.equals(root)) {
            throw e;
        }
        passOver("passed.unreadable", root.relativize(file).toString());
        return count();
    }

    private void passOver(String why, String path) {
        passedOver.computeIfAbsent(why, _ -> new ArrayList<>()).add(path);
    }

    private void take(String path, Path file) throws IOException {
        byte[] bytes = read(file);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            text = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
            if (bytes.length > LARGEST) {
                faults.add(new Fault(path, 0, words.say("file.large", LARGEST >> 20)));
            } else {
                take(path, text);
            }
        } catch (CharacterCodingException e) {
            faults.add(new Fault(path, 0, words.say("file.encoding")));
        }
    }

    /** At most one byte more than a file may have, however much an archive unpacks to. */
    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST + 1);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void take(String path, String text) {
        Matcher declared = PACKAGE.matcher(COMMENTS.matcher(text).replaceAll(" "));
        String name = declared.find() ? declared.group(1).replaceAll("\\s", "") : "";
        if (!EXERCISE.matcher(name).matches()) {
            notYours(path, name);
        } else if (files.size() == MOST_FILES) {
            passOver("passed.many", path);
        } else {
            String first = classes.putIfAbsent(name + "." + simpleName(path), path);
            if (first == null) {
                files.put(path, text);
            } else if (!text.equals(files.get(first))) { // or else it is there twice, as beside a whole clone
                files.remove(first);
                faults.add(new Fault(path, 0, words.say("file.twice", first)));
            }
        }
    }

    /** A student who hands in a whole clone hands in our classes too; only an exercise in the wrong package is a fault. */
    private void notYours(String path, String name) {
        if (simpleName(path).startsWith("Your")) {
            faults.add(new Fault(path, 0, name.isEmpty() ? words.say("file.unnamed") : words.say("file.package", name)));
        } else {
            passOver("passed.package", path);
        }
    }

    private static String simpleName(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
    }
}
