package salon.grading.gradescope;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import salon.grading.jvm.Folders;

/** The program that runs now: one jar, or, in an IDE or a test, all the jars and folders of the class path. */
final class Program {
    /** Writes it into a folder, each part as a jar. */
    void write(Path lib) throws IOException {
        String classPath = System.getProperty("java.class.path");
        List<Path> parts = Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList();
        for (int i = 0; i < parts.size(); i++) {
            Path jar = lib.resolve("%03d.jar".formatted(i));
            if (Files.isDirectory(parts.get(i))) {
                writeFolder(parts.get(i), jar);
            } else if (Files.exists(parts.get(i))) {
                Files.copy(parts.get(i), jar);
            }
        }
    }

    private static void writeFolder(Path folder, Path jar) throws IOException {
        Path temporary = Files.createTempDirectory("salon");
        try {
            Path made = temporary.resolve("made.jar");
            try (FileSystem zip = FileSystems.newFileSystem(made, Map.of("create", true));
                    Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path entry = zip.getPath(folder.relativize(file).toString());
                    if (entry.getParent() != null) {
                        Files.createDirectories(entry.getParent());
                    }
                    Files.copy(file, entry);
                }
            }
            Files.copy(made, jar);
        } finally {
            Folders.delete(temporary);
        }
    }
}
