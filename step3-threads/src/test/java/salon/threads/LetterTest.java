package salon.threads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import salon.testing.Doing;

class LetterTest {
    @Test
    void however_many_threads_need_a_letter_it_is_encoded_once() throws Exception {
        for (int round = 0; round < 50; round++) {
            Letter letter = ScriptedSink.letter(7);
            List<byte[]> all = Doing.together(6, _ -> letter::json);
            assertThat(all).allSatisfy(json -> assertThat(json).isSameAs(all.getFirst()));
            assertThat(new String(all.getFirst(), UTF_8)).contains("USER_JOINED", "\"7\"");
        }
    }
}
