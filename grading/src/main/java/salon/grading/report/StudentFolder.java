package salon.grading.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * The folder of a student's own reports, below that of the class: all that may be handed to this student, and nothing
 * else. Its name is safe in a path and in an address; of students whose names look alike there, each has another.
 *
 * @param name of the folder
 */
record StudentFolder(String name) {
    private static final int LONGEST = 60;

    static StudentFolder of(String student) {
        String safe = student.replaceAll("[^A-Za-z0-9_.-]|^\\.|\\.$", "_");
        return new StudentFolder(safe.equals(student) && safe.length() <= LONGEST && !safe.isEmpty()
                ? safe : safe.substring(0, Math.min(safe.length(), LONGEST)) + "-" + checksum(student));
    }

    private static String checksum(String student) {
        CRC32 sum = new CRC32();
        sum.update(student.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    String link(String file) {
        return "feedback/" + name + "/" + file;
    }

    Path below(Path folder) {
        return folder.resolve("feedback").resolve(name);
    }
}
