package salon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the repository's own pages to every check. */
class DocsTest {
    private static Repository repository;

    @BeforeAll
    static void read() throws IOException {
        repository = Repository.at(Repository.OURS);
    }

    static Stream<Named<Check>> checks() {
        return Stream.<Check>of(new Quotes(), new Links(), new Pictures(), new Names(), new TaskNumbers(),
                new TaskSections(), new Lessons(), new Glossary(), new Commands(), new RunConfigurations(),
                new Language(), new Mistakes(), new Translations())
                .map(check -> Named.of(check.getClass().getSimpleName(), check));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void the_pages_are_true(Check check) {
        assertThat(check.findings(repository).map(Finding::toString).sorted()).isEmpty();
    }
}
