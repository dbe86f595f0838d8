package salon.benchmarks.report;

/**
 * A finished plot.
 *
 * @param name   of its file, without the ending
 * @param lesson whose figures it shows
 * @param title  what it shows, in words
 * @param png    the picture
 */
record Plot(String name, String lesson, String title, byte[] png) {
}
