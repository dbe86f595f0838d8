package salon.grading.hints;

/**
 * What SpotBugs found in a class.
 *
 * @param pattern its name for it
 * @param place as in {@code YourOutbox.java:17}
 */
record Finding(String pattern, String place) {}
