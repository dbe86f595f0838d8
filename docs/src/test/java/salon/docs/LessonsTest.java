package salon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants in copies of a real lesson and the real glossary. */
class LessonsTest {
    private static final String LESSON = "step1-echo/README.md";
    private static final String TASK = "### 1.2 End with the client";
    private static final String HINTS = "**1.2 End with the client**";
    private static final String GLOSSARY = "docs/glossary.md";

    @TempDir
    private Path folder;

    @Test
    void a_part_that_is_missing_is_found_where_it_should_be() throws IOException {
        assertThat(lesson("## Words", "### Words").found(new Lessons()))
                .containsExactly(Planted.at(LESSON, "## Read") + "here comes the part \"Words\"");
    }

    @Test
    void a_part_too_many_is_found() throws IOException {
        assertThat(lesson("## Left out", "## Left out\n\n## More").found(new Lessons()))
                .hasSize(1).first().asString().endsWith("a lesson ends with \"Left out\"");
    }

    @Test
    void a_last_part_that_is_missing_is_found() throws IOException {
        assertThat(lesson("## Left out", "Left out").found(new Lessons()))
                .hasSize(1).first().asString().endsWith("the part \"Left out\" is missing");
    }

    @Test
    void a_task_that_was_renamed_is_found_as_missing_and_as_a_stray() throws IOException {
        assertThat(lesson(TASK, "### 1.2 End with clients").found(new TaskSections())).containsExactly(
                Planted.at(LESSON, "## Tasks") + "the section \"1.2 End with the client\" is missing",
                Planted.at(LESSON, TASK) + "there is no task \"1.2 End with clients\"");
    }

    @Test
    void points_that_were_changed_are_found() throws IOException {
        assertThat(lesson("*3 points, 10 minutes.*", "*4 points, 10 minutes.*").found(new TaskSections()))
                .containsExactly(Planted.at(LESSON, TASK) + "the section begins with *3 points, …*");
    }

    @Test
    void hints_of_another_name_are_found() throws IOException {
        assertThat(lesson(HINTS, "**1.2 End**").found(new TaskSections())).containsExactly(
                Planted.at(LESSON, "## Hints") + "the hints of \"1.2 End with the client\" are missing",
                Planted.at(LESSON, HINTS) + "there is no task \"1.2 End\"");
    }

    @Test
    void a_hint_that_is_missing_is_found() throws IOException {
        assertThat(lesson("<details><summary>Hint 2: where to look</summary>\n\n`InputStream.read(byte[])` again", "")
                .found(new TaskSections()))
                .containsExactly(Planted.at(LESSON, HINTS) + "three hints for task 1.2");
    }

    @Test
    void a_word_defined_otherwise_is_found_on_both_sides() throws IOException {
        assertThat(lesson("It has a stream of bytes in each direction.", "Bytes go both ways.").found(new Glossary()))
                .containsExactly(
                        Planted.at(LESSON, "| **socket** | One end of a connection between two programs. "
                                + "It has a stream of bytes in each direction. |")
                                + "the glossary does not say this of \"socket\"",
                        Planted.at(GLOSSARY, "| **socket** | socket | One end of a connection between two programs. "
                                + "It has a stream of bytes in each direction. | [1](../step1-echo/README.md#words) |")
                                + "no lesson says this of \"socket\"");
    }

    @Test
    void a_French_word_defined_or_translated_otherwise_is_found() throws IOException {
        assertThat(new Planted(folder)
                .file(GLOSSARY, "| English | French | meaning | step |", "| --- | --- | --- | --- |")
                .file("docs/fr/glossaire.md", "| mot | anglais | sens | étape |", "| --- | --- | --- | --- |",
                        "| **verrou** | lock | Il ferme. | [3](etape3-threads.md) |")
                .file("docs/fr/etape3-threads.md", "## Vocabulaire", "", "| mot | sens |", "| --- | --- |",
                        "| **verrou** (lock) | Il ouvre. |")
                .found(new Glossary())).containsExactly(
                        "docs/fr/etape3-threads.md:5: the glossary does not say this of \"verrou\"",
                        "docs/fr/glossaire.md:3: no lesson says this of \"verrou\"",
                        "docs/fr/glossaire.md:3: the English glossary does not translate \"lock\" so");
    }

    private Planted lesson(String from, String to) throws IOException {
        return new Planted(folder)
                .ours(LESSON, from, to)
                .ours("step2-protocol/README.md").ours("step3-threads/README.md").ours("step4-rooms/README.md")
                .ours(GLOSSARY);
    }
}
