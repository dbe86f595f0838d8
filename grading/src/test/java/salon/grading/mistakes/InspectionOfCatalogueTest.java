package salon.grading.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import salon.grading.Course;
import salon.grading.Words;
import salon.grading.compile.Compiler;
import salon.grading.inspect.Inspection;

/** The inspection is for cheats and accidents: an honest solution, right or wrong, gets past it. */
@Tag("slow")
class InspectionOfCatalogueTest {
    @Test
    void no_solution_of_the_catalogue_is_refused() throws IOException {
        Words words = new Words(Locale.ENGLISH);
        Inspection inspection = new Inspection(Course.ofThisProgram(), words);
        try (Compiler compiler = new Compiler(words)) {
            for (Solution solution : Solution.below("")) {
                assertThat(compiler.compile(solution.sources(), inspection).faults()).as(solution.toString()).isEmpty();
            }
        }
    }
}
