package salon.grading;

/**
 * Something in a student's code that is worth a look. It does not say whether the code is right, and never counts.
 *
 * @param place the source file and, if it is about one, the line, as in {@code YourOutbox.java:17}
 * @param text one sentence
 */
public record Hint(String place, String text) {}
