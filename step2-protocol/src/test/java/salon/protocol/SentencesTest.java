package salon.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import salon.protocol.Reply.Refused;

class SentencesTest {
    private final Sentences english = new Sentences(Locale.ENGLISH);
    private final Sentences french = new Sentences(Locale.FRENCH);

    @ParameterizedTest
    @EnumSource
    void every_fault_has_a_sentence_in_english_and_another_in_french(Fault fault) {
        assertThat(english.of(fault)).as("the English sentence").matches("[A-Z].+\\.");
        assertThat(french.of(fault)).as("the French sentence").matches("[A-Z].+\\.").isNotEqualTo(english.of(fault));
    }

    @Test
    void whatever_is_said_in_english_is_said_in_french() {
        assertThat(keys(Locale.FRENCH)).isEqualTo(keys(Locale.ENGLISH));
        for (String key : keys(Locale.ENGLISH)) {
            assertThat(french.of(key)).as("%s in French", key).isNotEqualTo(english.of(key));
        }
    }

    private static List<String> keys(Locale language) {
        return ResourceBundle.getBundle("salon.protocol.sentences", language).keySet().stream().sorted().toList();
    }

    @Test
    void accents_are_read_as_they_were_written() {
        assertThat(french.of(Fault.EMPTY_FRAME)).isEqualTo("Une trame ne peut pas être vide.");
    }

    @Test
    void english_stays_english_on_a_french_machine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.FRANCE);
        try {
            for (Locale language : List.of(Locale.ENGLISH, Locale.US, Locale.GERMAN, Locale.ROOT)) {
                assertThat(new Sentences(language).of(Fault.NOT_JSON)).as("a sentence for %s", language)
                        .isEqualTo("This is not a JSON object.");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void every_country_that_speaks_french_gets_french() {
        for (Locale language : List.of(Locale.FRANCE, Locale.CANADA_FRENCH, Locale.of("fr", "CH"))) {
            assertThat(new Sentences(language).of(Fault.NOT_JSON)).as("a sentence for %s", language)
                    .isEqualTo(french.of(Fault.NOT_JSON));
        }
    }

    @Test
    void a_refusal_has_the_type_that_belongs_to_its_request() {
        assertThat(kind(new Request.Register("", "", Optional.empty()), Fault.BAD_USERNAME))
                .isEqualTo(Refused.Kind.REGISTER_ERROR);
        assertThat(kind(new Request.Login("", ""), Fault.WRONG_CREDENTIALS)).isEqualTo(Refused.Kind.LOGIN_ERROR);
        assertThat(kind(new Request.CreateRoom("", "", Optional.empty(), Optional.empty()), Fault.ROOM_TAKEN))
                .isEqualTo(Refused.Kind.CREATE_ERROR);
        assertThat(kind(new Request.JoinRoom("", ""), Fault.NO_SUCH_ROOM)).isEqualTo(Refused.Kind.JOIN_ERROR);
        assertThat(kind(new Request.LeaveRoom(""), Fault.NOT_IN_ROOM)).isEqualTo(Refused.Kind.ERROR);
        assertThat(kind(new Request.SendMessage("", ""), Fault.BAD_MESSAGE)).isEqualTo(Refused.Kind.ERROR);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_SESSION", "SERVER_BUSY", "SERVER_STOPPING", "SERVER_FAILED"})
    void what_may_happen_to_any_request_is_an_error_whatever_was_asked_for(Fault fault) {
        assertThat(kind(new Request.JoinRoom("", ""), fault)).isEqualTo(Refused.Kind.ERROR);
        assertThat(kind(new Request.Register("", "", Optional.empty()), fault)).isEqualTo(Refused.Kind.ERROR);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SERVER_FULL") // whose client has not been let in
    void people_are_told_when_a_refusal_closes_their_connection(Fault fault) {
        assertThat(english.of(fault).endsWith("; the connection is closed.")).isEqualTo(fault.closes());
        assertThat(french.of(fault).endsWith(" ; la connexion est fermée.")).isEqualTo(fault.closes());
    }

    private Refused.Kind kind(Request request, Fault fault) {
        Refused refusal = english.refusal(request, fault);
        assertThat(refusal.code()).isEqualTo(fault.code());
        assertThat(refusal.error()).isEqualTo(english.of(fault));
        return refusal.kind();
    }
}
