package salon.grading.compile;

/**
 * What is wrong with a file of a submission, so that it can not be graded.
 *
 * @param file its path as the student knows it; empty if it is no single file
 * @param line counted from one; zero if it is no single line
 */
public record Fault(String file, int line, String what) {
    /** As compilers write it. */
    @Override
    public String toString() {
        if (file.isEmpty()) {
            return what;
        }
        return line == 0 ? file + ": " + what : "%s:%d: %s".formatted(file, line, what);
    }
}
