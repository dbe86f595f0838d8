package salon.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EscapedTest {
    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    private static String difference(String expected, String came) {
        return Escaped.difference(utf8(expected), utf8(came));
    }

    @Test
    void what_can_be_printed_stands_for_itself_and_the_rest_is_escaped() {
        assertThat(Escaped.of(utf8("{\"a\": 'b'}~"))).isEqualTo("\"{\"a\": 'b'}~\"");
        assertThat(Escaped.of(utf8("\r\n\t\\\0\u001B\u007F"))).isEqualTo("\"\\r\\n\\t\\\\\\x00\\x1b\\x7f\"");
        assertThat(Escaped.of()).isEqualTo("\"\"");
    }

    @Test
    void a_latin_letter_takes_one_column_and_whatever_is_wider_is_escaped() {
        assertThat(Escaped.of(utf8("déjà"))).isEqualTo("\"déjà\"");
        assertThat(Escaped.of(utf8("你\u0080\u00AD"))).isEqualTo("\"\\xe4\\xbd\\xa0\\xc2\\x80\\xc2\\xad\"");
        assertThat(Escaped.of((byte) 0xC3, (byte) 'a', (byte) 0xC3)).isEqualTo("\"\\xc3a\\xc3\"");
    }

    @Test
    void a_long_one_is_cut_and_the_rest_counted() {
        assertThat(Escaped.of(new byte[1 << 20])).isEqualTo("\"" + "\\x00".repeat(64) + "\" … 1,048,512 bytes more");
    }

    @Test
    void a_caret_stands_under_the_first_difference() {
        assertThat(difference("hello\r\n", "hello\n")).isEqualTo("""
                expected: "hello\\r\\n"
                came:     "hello\\n"
                                ^""");
    }

    @Test
    void the_caret_stands_under_the_end_of_the_shorter_one() {
        assertThat(difference("ab", "abc")).isEqualTo("""
                expected: "ab"
                came:     "abc"
                             ^""");
        assertThat(difference("ab", "")).isEqualTo("""
                expected: "ab"
                came:     ""
                           ^""");
    }

    @Test
    void the_caret_stands_under_a_whole_letter_although_only_its_second_byte_differs() {
        assertThat(difference("déjà", "dèjà")).isEqualTo("""
                expected: "déjà"
                came:     "dèjà"
                            ^""");
        assertThat(Escaped.difference(utf8("dé"), new byte[] {'d', (byte) 0xC3})).isEqualTo("""
                expected: "dé"
                came:     "d\\xc3"
                            ^""");
    }

    @Test
    void long_ones_are_cut_around_the_difference() {
        assertThat(difference("x".repeat(1024) + "a" + "y".repeat(1024), "x".repeat(1024) + "b")).isEqualTo("""
                expected: 1,000 bytes … "%1$sa%2$s" … 961 bytes more
                came:     1,000 bytes … "%1$sb"
                                         %3$s^""".formatted("x".repeat(24), "y".repeat(63), " ".repeat(24)));
    }

    @Test
    void what_is_not_equal_says_of_what_and_where() {
        assertThatThrownBy(() -> Escaped.assertEqual(utf8("a\n"), utf8("ab"), "a line"))
                .isInstanceOf(AssertionError.class).hasMessage("""
                [a line]
                expected: "a\\n"
                came:     "ab"
                            ^""");
        Escaped.assertEqual(utf8("a\n"), utf8("a\n"), "a line");
    }
}
