package salon.protocol.exercise;

class YourLinesTest {
    void empty_lines_are_skipped() {}
}
