package salon.rooms.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HarmlessTest {
    @Test
    void what_people_write_stays_as_it_is() {
        assertThat(Harmless.line("héllo, wörld 👩‍💻 中文")).isEqualTo("héllo, wörld 👩‍💻 中文");
    }

    @Test
    void control_characters_are_shown_and_do_nothing() {
        assertThat(Harmless.line("\u001b[2J\r\nbob: hi\u0007\u007f")).isEqualTo("␛[2J␍␊bob: hi␇␡");
    }

    @Test
    void nothing_turns_the_line_around_or_ends_it() {
        assertThat(Harmless.line("a\u009bb\u202ec\u2028d\u2066e\ud800f")).isEqualTo("a�b�c�d�e�f");
    }
}
