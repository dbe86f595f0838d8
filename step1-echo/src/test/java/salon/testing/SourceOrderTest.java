package salon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(SourceOrder.class)
class SourceOrderTest extends SourceOrderAbove {
    @Test
    void third_by_source_though_not_by_name() {
        ORDER.add("third");
    }

    @Test
    void fourth() {
        ORDER.add("fourth");
    }

    @AfterAll
    static void tests_ran_as_they_are_written_those_above_first() {
        assertThat(ORDER).containsExactly("first", "second", "third", "fourth");
    }
}

abstract class SourceOrderAbove {
    static final List<String> ORDER = new ArrayList<>();

    @Test
    void first() {
        ORDER.add("first");
    }

    @Test
    void and_second() {
        ORDER.add("second");
    }
}
