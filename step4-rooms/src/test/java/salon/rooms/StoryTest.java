package salon.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.rooms.accounts.StoreException;

class StoryTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final Story english = new Story(Locale.ENGLISH);
    private final Story french = new Story(Locale.FRENCH);

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', value = {
        "STARTED | 0.0.0.0:5555 | | ✅ Serveur démarré sur 0.0.0.0:5555",
        "WAITING | | | ⏳ En attente de connexions...",
        "THREADS_PLATFORM | | | 💡 Le serveur utilise un thread par client pour gérer les connexions simultanées",
        "CONNECTED | 127.0.0.1:54321 | 1 | 🔌 Nouvelle connexion: 127.0.0.1:54321 (Total: 1 client(s))",
        "REGISTERING | TestUser1 | | 📝 Tentative d'inscription: TestUser1",
        "REGISTERED | TestUser1 | 7-8-9 | ✅ Inscription réussie: TestUser1 (7-8-9)",
        "LOGGING_IN | TestUser2 | | 🔑 Tentative de connexion: TestUser2",
        "LOGGED_IN | TestUser2 | Client-127.0.0.1:54322"
                + " | ✅ Connexion réussie: TestUser2 (Thread: Client-127.0.0.1:54322)",
    })
    void in_french_the_lines_are_those_of_the_guide(Line line, String first, String second, String told) {
        assertThat(french.text(line.name(), first == null ? "" : first, second == null ? "" : second)).isEqualTo(told);
    }

    @Test
    void in_english_they_are_translated_and_keep_their_sign() {
        assertThat(english.text("STARTED", "0.0.0.0:5555")).isEqualTo("✅ Server started on 0.0.0.0:5555");
        assertThat(english.text("LOGGED_IN", "Ada", "Worker-1"))
                .isEqualTo("✅ Login successful: Ada (Thread: Worker-1)");
    }

    @ParameterizedTest
    @EnumSource
    void every_line_has_a_text_in_both_languages(Line line) {
        for (Story story : List.of(english, french)) {
            assertThat(story.text(line.name(), "one", "two")).isNotBlank().doesNotContain("{", "''");
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_why_there_are_no_accounts_has_a_text_in_both_languages(StoreException.Reason reason) {
        for (Story story : List.of(english, french)) {
            assertThat(story.text("accounts_" + reason, "here", "one", "two")).contains("here", "one", "--accounts");
        }
    }

    @Test
    void both_languages_have_the_same_texts_with_the_same_places_and_signs() throws IOException {
        Properties en = bundle("story.properties");
        Properties fr = bundle("story_fr.properties");
        assertThat(fr.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (String key : en.stringPropertyNames()) {
            assertThat(places(fr.getProperty(key))).as("the places in %s", key).isEqualTo(places(en.getProperty(key)));
        }
        for (Line line : Line.values()) {
            assertThat(sign(fr, line)).as("the sign of %s", line).isEqualTo(sign(en, line));
        }
    }

    private static Properties bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = new InputStreamReader(Story.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }
        return bundle;
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static String sign(Properties bundle, Line line) {
        return bundle.getProperty(line.name()).split(" ", 2)[0];
    }

    @Test
    void a_language_that_is_not_there_is_told_in_english_whatever_the_machines_is() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.FRENCH);
        try {
            assertThat(new Story(Locale.JAPANESE).text("WAITING")).isEqualTo("⏳ Waiting for connections...");
            assertThat(new Story(Locale.ENGLISH).text("WAITING")).isEqualTo("⏳ Waiting for connections...");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void of_a_long_name_two_hundred_characters_are_told() {
        assertThat(english.text("REGISTERING", "🎉".repeat(200))).endsWith(": " + "🎉".repeat(200));
        assertThat(english.text("REGISTERING", "🎉".repeat(1_000_000))).endsWith(": " + "🎉".repeat(200) + "…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Eve\n✅ Login successful: Root", "Eve\r\n", "\u001b[31mEve", "\u202eevE", "Eve\u2028"})
    void nobody_forges_a_line_or_drives_the_terminal_with_a_name(String name) {
        String told = english.text("LOGGING_IN", name);
        assertThat(told.lines()).hasSize(1);
        assertThat(told.codePoints().skip(2)).as("the characters of \"%s\"", told)
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)
                .doesNotContain(0x2028);
    }

    @Test
    void what_looks_like_a_place_for_a_value_is_told_as_it_was_typed() {
        assertThat(english.text("JOINED", "{1} '%s", "tech")).isEqualTo("🚪 {1} '%s joined tech");
    }

    @Test
    void numbers_are_told_without_the_signs_of_a_language() {
        assertThat(Arrays.asList(english, french)).allSatisfy(story ->
                assertThat(story.text("CHEAP_PASSWORDS", 100_000)).contains(" 100000 "));
    }
}
