package salon.rooms.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.postgresql.ds.PGSimpleDataSource;

/** Each store is a schema of its own in the database, behind a relay that can be cut. */
@EnabledIfEnvironmentVariable(named = PostgresAccountsTest.VARIABLE, matches = "jdbc:postgresql://.+",
        disabledReason = "SALON_TEST_POSTGRES has the URL of none, such as jdbc:postgresql://HOST:PORT/DATABASE?user=NAME")
class PostgresAccountsTest extends DatabaseAccountsContract {
    static final String VARIABLE = "SALON_TEST_POSTGRES";

    private final PGSimpleDataSource postgres = new PGSimpleDataSource();
    private final List<String> schemas = new ArrayList<>();
    private Relay relay;

    @BeforeEach
    void connect() throws IOException {
        postgres.setURL(System.getenv(VARIABLE));
        relay = new Relay(postgres.getServerNames()[0], postgres.getPortNumbers()[0]);
    }

    @AfterEach
    void clearUp() throws Exception {
        for (String schema : schemas) {
            execute("DROP SCHEMA " + schema + " CASCADE");
        }
        relay.close();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = postgres.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    AccountStore newStore() throws SQLException {
        String schema = "salon_" + UUID.randomUUID().toString().replace('-', '_');
        execute("CREATE SCHEMA " + schema);
        schemas.add(schema);
        return new PostgresServer(url(relay.port(), schema));
    }

    private static String url(int port, String schema) {
        String url = System.getenv(VARIABLE).replaceFirst("//[^/]+", "//127.0.0.1:" + port);
        return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }

    @Override
    Connection connection(AccountStore store) throws SQLException {
        return DriverManager.getConnection(((PostgresServer) store).url());
    }

    @Override
    void goesAway(AccountStore store) throws IOException {
        relay.cut();
    }

    @Override
    void comesBack(AccountStore store) {
        relay.mend();
    }

    @Test
    void a_server_that_is_not_there_is_refused() throws Exception {
        relay.close();
        refuses(new PostgresServer(url(relay.port(), "any")), "127.0.0.1:" + relay.port());
    }

    @Test
    @Tag("slow")
    void a_server_that_accepts_and_says_nothing_is_refused_within_seconds() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses(new PostgresServer(url(silent.getLocalPort(), "any")), "127.0.0.1:" + silent.getLocalPort());
        }
    }

    @Test
    void a_user_whom_the_server_does_not_know_is_refused() {
        PostgresServer store = new PostgresServer(url(relay.port(), "any") + "&user=eve&password=secret");
        refuses(store, "127.0.0.1:" + relay.port());
    }

    private void refuses(AccountStore store, String where) {
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> opened(store)).satisfies(e -> {
            assertThat(e.reason()).isEqualTo(StoreException.Reason.SERVER);
            assertThat(e.about()).as("what it is about").hasSize(2);
            assertThat(e.about().getFirst()).asString().startsWith(where);
            assertThat(e.getMessage()).doesNotContain("secret", "\n");
        });
    }
}
