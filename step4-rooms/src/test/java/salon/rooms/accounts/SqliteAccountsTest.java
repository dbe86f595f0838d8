package salon.rooms.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccountsTest extends DatabaseAccountsContract {
    @TempDir
    private Path folder = Path.of("");

    @Override
    AccountStore newStore() {
        return new SqliteFile(folder.resolve(UUID.randomUUID() + ".db"));
    }

    @Override
    Connection connection(AccountStore store) throws SQLException {
        return DriverManager.getConnection(SqliteFile.PREFIX + store);
    }

    private static Path aside(AccountStore store) {
        return Path.of(store + " is away");
    }

    @Override
    void goesAway(AccountStore store) throws Exception {
        Files.move(Path.of(store.toString()), aside(store));
    }

    @Override
    void comesBack(AccountStore store) throws Exception {
        Files.move(aside(store), Path.of(store.toString()));
    }

    @Test
    void the_folders_above_the_file_are_made() throws Exception {
        AccountStore store = new SqliteFile(folder.resolve("data/of/mine/accounts.db"));
        assertThat(register(opened(store), "ada")).as("Ada's account").isPresent();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has other permissions")
    void nobody_but_the_owner_can_read_the_file() throws Exception {
        AccountStore store = newStore();
        register(opened(store), "ada");
        try (var files = Files.list(folder)) {
            assertThat(files).as("the files of the store").isNotEmpty().allSatisfy(file ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as("who may do what with %s", file).isEqualTo("rw-------"));
        }
    }

    @Test
    void what_is_acknowledged_is_settled_by_emptying_a_journal_and_not_by_deleting_it() throws Exception {
        AccountStore store = newStore();
        register(opened(store), "ada");
        assertThat(Path.of(store + "-journal")).as("the journal, which a power cut can not bring back").isEmptyFile();
    }

    @Test
    void a_file_that_is_no_database_is_refused_and_left_as_it_was() throws Exception {
        Path letter = folder.resolve("letter.txt");
        String text = "Dear Ada, this is a letter and no database. ".repeat(10);
        Files.writeString(letter, text);
        refuses(letter);
        assertThat(letter).as("the letter").hasContent(text);
    }

    @Test
    void a_folder_in_the_files_place_and_a_file_in_the_folders_are_refused() throws Exception {
        refuses(folder);
        refuses(Files.createFile(folder.resolve("file")).resolve("accounts.db"));
    }

    private void refuses(Path file) {
        AccountStore store = new SqliteFile(file);
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> opened(store)).satisfies(e -> {
            assertThat(e.reason()).isEqualTo(StoreException.Reason.FILE);
            assertThat(e.about()).as("what it is about").hasSize(2).startsWith(store);
        });
    }
}
