package salon.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"Ada", "straße", "Ωμέγα", "陳", "🎉 hé hé!", "👩‍💻", "a\\u0041", "{0} '%s'", ""})
    void what_only_shows_stays_as_it_is(String text) {
        assertThat(SafeText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "10, ␊", // a line of its own
        "13, ␍", // back to the line's beginning
        "27, ␛", // the terminal's colours and commands
        "7, ␇", // its bell
        "0, ␀",
        "133, \\u0085", // another end of a line
        "155, \\u009b", // the terminal's commands in one character
        "8203, \\u200b", // nothing to see
        "8232, \\u2028", // and two ends of a line more
        "8233, \\u2029",
        "8238, \\u202e", // right to left from here
        "55296, \\ud800", // half a character
        "57344, \\ue000", // what each font shows as it likes
        "917505, \\ue0001", // invisible, beyond the first 65,536
    })
    void what_moves_hides_or_turns_what_follows_is_shown_and_does_nothing(int character, String shown) {
        assertThat(SafeText.of("a" + Character.toString(character) + "b")).isEqualTo("a" + shown + "b");
    }
}
