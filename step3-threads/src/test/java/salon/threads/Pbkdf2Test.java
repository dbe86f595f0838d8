package salon.threads;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Pbkdf2Test {
    private final PasswordHash cheap = new Pbkdf2(10);

    @Test
    void the_right_password_matches_and_no_other() {
        String hash = cheap.hash("sesame");
        assertThat(cheap.matches("sesame", hash)).isTrue();
        assertThat(cheap.matches("Sesame", hash)).isFalse();
        assertThat(cheap.matches("sesame ", hash)).isFalse();
    }

    @Test
    void one_password_has_another_hash_each_time() {
        assertThat(cheap.hash("sesame")).isNotEqualTo(cheap.hash("sesame"));
    }

    @Test
    void a_hash_keeps_its_cost_so_that_it_still_checks_when_the_cost_has_risen() {
        String old = new Pbkdf2(7).hash("sesame");
        assertThat(old).startsWith("pbkdf2-sha256$7$");
        assertThat(cheap.matches("sesame", old)).isTrue();
        assertThat(cheap.matches("other", old)).isFalse();
    }

    @Test
    void a_decoy_looks_like_a_hash_and_matches_nothing() {
        String decoy = cheap.decoy();
        assertThat(decoy).startsWith("pbkdf2-sha256$10$").hasSameSizeAs(cheap.hash("sesame"));
        assertThat(cheap.matches("sesame", decoy)).isFalse();
    }

    /** From RFC 7914, section 11; a key's first 32 bytes do not depend on its length. */
    @Test
    void keys_are_those_of_the_standard() {
        assertThat(cheap.matches("passwd", hash(1, "salt",
                "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"))).isTrue();
        assertThat(cheap.matches("Password", hash(80_000, "NaCl",
                "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"))).isTrue();
    }

    private static String hash(int iterations, String salt, String key) {
        Base64.Encoder base64 = Base64.getEncoder();
        return "pbkdf2-sha256$" + iterations + "$" + base64.encodeToString(salt.getBytes(US_ASCII)) + "$"
                + base64.encodeToString(HexFormat.of().parseHex(key));
    }
}
