package salon.grading.gradescope;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * The archive that an instructor uploads to Gradescope: {@code setup.sh}, {@code run_autograder}, and this very program
 * ("Autograder Specifications", gradescope-autograders.readthedocs.io/en/latest/specs).
 *
 * @param options of the command {@code grade}, which is run in a folder with the files
 * @param files what the options speak of, by its name there
 */
record Autograder(List<String> options, Map<String, Path> files) {
    /** Writes the archive, in one move, so that a half one is never uploaded. */
    void write(Path file) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        Map<String, Boolean> unix = Map.of("create", true, "enablePosixFileAttributes", true);
        try (FileSystem zip = FileSystems.newFileSystem(half, unix)) {
            for (String script : List.of("jdk.sh", "setup.sh", "run_autograder")) {
                write(script, zip.getPath(script));
            }
            Files.write(zip.getPath("options"), options);
            for (Map.Entry<String, Path> one : files.entrySet()) {
                Files.copy(one.getValue(), zip.getPath(one.getKey()));
            }
            new Program().write(Files.createDirectory(zip.getPath("lib")));
        }
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(String script, Path to) throws IOException {
        try (InputStream in = Autograder.class.getResourceAsStream(script)) {
            Files.copy(in, to);
        }
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
