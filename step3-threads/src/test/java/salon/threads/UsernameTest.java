package salon.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {
    @ParameterizedTest
    @CsvSource({
        "ada, ADA",
        "straße, STRASSE",
        "straße, STRAẞE",
        "ΟΔΥΣΣΕΥΣ, οδυσσευς", // the last sigma has a form of its own
        "οδυσσευσ, οδυσσευς",
        "ａｄａ, ADA", // full width
        "ﬁona, FIONA", // a ligature
        "\u212Aelvin, kelvin", // the sign for kelvin
        "zo\u00EB, zoe\u0308", // one character, and two that look the same
        "ZO\u00CB, zoe\u0308",
        "İda, i\u0307da",
        "TITLE, title", // of the i alone, Turkish makes two letters
        "\u13A0bc, \uAB70BC", // Cherokee, whose capitals came first
    })
    void names_that_are_one(String one, String other) {
        assertThat(Username.of(one)).isEqualTo(Username.of(other));
    }

    @ParameterizedTest
    @CsvSource({"ada, adá", "kırmızı, kirmizi", "İda, ida", "ada1, ada2", "paypal, pаypal"}) // the last: Cyrillic а
    void names_that_are_two(String one, String other) {
        assertThat(Username.of(one)).isNotEqualTo(Username.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "lt", "en"})
    void the_machines_language_changes_nothing(String language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of(language));
            names_that_are_one("TITLE", "title");
            names_that_are_one("ÌDA", "ìda");
            names_that_are_two("kırmızı", "kirmizi");
            names_that_are_two("İda", "ida");
        } finally {
            Locale.setDefault(before);
        }
    }
}
