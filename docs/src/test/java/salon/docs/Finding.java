package salon.docs;

/**
 * What is wrong in a line of a file.
 *
 * @param file relative to the repository's folder
 * @param line counted from 1
 */
record Finding(String file, int line, String says) {
    /** As compilers write it, so that an IDE makes a link of it. */
    @Override
    public String toString() {
        return "%s:%d: %s".formatted(file, line, says);
    }
}
