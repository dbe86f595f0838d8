package salon.rooms.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountStoreTest {
    @Test
    void a_text_names_memory_a_file_or_a_server() {
        assertThat(AccountStore.of("memory")).isEqualTo(new AccountStore.Memory());
        assertThat(AccountStore.of("jdbc:sqlite:data/accounts.db"))
                .isEqualTo(new SqliteFile(Path.of("data", "accounts.db")));
        assertThat(AccountStore.of("jdbc:postgresql://db.example/salon"))
                .isEqualTo(new PostgresServer("jdbc:postgresql://db.example/salon"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "memroy", "accounts.db", "jdbc:", "jdbc:mysql://db.example/salon?password=secret",
        "jdbc:sqlite:", "jdbc:sqlite::memory:", "jdbc:sqlite:file:secret.db", "jdbc:sqlite:secret.db?mode=ro",
        "jdbc:sqlite:\0.db", "jdbc:postgresql://db.example?password=secret",
        "jdbc:postgresql://db.example:port/salon?password=secret"})
    void a_text_that_names_none_is_refused_and_not_repeated(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> AccountStore.of(url)).withNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    }

    @ParameterizedTest
    @CsvSource({"memory, memory", "jdbc:sqlite:my.db, my.db",
        "jdbc:postgresql://db.example/salon?user=ada&password=secret, db.example:5432/salon",
        "jdbc:postgresql://[::1]:6000/salon?password=secret, [::1]:6000/salon",
        "'jdbc:postgresql://one.example,two.example:5433/salon', 'one.example:5432,two.example:5433/salon'"})
    void to_people_it_tells_the_place_and_no_password(String url, String told) {
        assertThat(AccountStore.of(url)).hasToString(told);
    }
}
