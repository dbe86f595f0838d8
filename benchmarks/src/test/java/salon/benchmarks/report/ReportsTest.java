package salon.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReportsTest {
    private static final String EVERY_PLOT = "[" + String.join(",",
            Made.entry("LockHold.message",
                    "\"rooms\": \"4\", \"lock\": \"SYNCHRONIZED\", \"threads\": \"VIRTUAL\", \"send\": \"INSIDE\"",
                    390),
            Made.entry("IdleClients.connect", "\"threads\": \"VIRTUAL\", \"clients\": \"500\"", 1,
                    Made.noted("memory.resident", "KB", 4_000), Made.noted("memory.virtual", "KB", 9_000),
                    Made.noted("os.threads", "threads", 18)),
            Made.entry("OpenLoop.message", "\"load\": \"90\"", 1,
                    Made.noted("latency.p50", "ms", 20), Made.noted("latency.p99", "ms", 90),
                    Made.noted("naive.p50", "ms", 20), Made.noted("naive.p99", "ms", 30)),
            Made.entry("SessionEcho.message", "\"strategy\": \"POOL_4\", \"clients\": \"4\"", 30_000),
            Made.entry("Codec.encode", "\"kind\": \"PING\"", 1_000_000)) + "]";

    @TempDir
    private Path directory;

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    private Document report(String results, String command) throws Exception {
        Path page = Reports.write(Made.files(directory, results, command));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(page.toFile());
    }

    private static List<String> row(Document page, String figure) {
        return elements(page, "tr").stream()
                .filter(row -> row.getElementsByTagName("th").item(0).getTextContent().equals(figure))
                .map(row -> row.getElementsByTagName("td"))
                .findFirst()
                .map(cells -> IntStream.range(0, cells.getLength())
                        .mapToObj(i -> cells.item(i).getTextContent())
                        .toList())
                .orElseThrow();
    }

    private List<String> plots() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".png"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void the_page_is_well_formed_and_whoever_wrote_its_texts_can_not_change_it() throws Exception {
        Document page = report(Made.run(), "./salon \"bench\" <script>&amp;");
        assertThat(elements(page, "script")).isEmpty();
        assertThat(elements(page, "dd")).extracting(Element::getTextContent)
                .contains("./salon \"bench\" <script>&amp;");
    }

    @Test
    void the_page_loads_nothing() throws Exception {
        Document page = report(Made.run(), "./salon bench");
        assertThat(elements(page, "*")).allSatisfy(element -> {
            assertThat(element.getAttribute("src")).matches("|data:image/png;base64,.*");
            assertThat(element.getAttribute("href")).isEmpty();
        });
        assertThat(Files.readString(directory.resolve("report.html")))
                .doesNotContain("http:", "https:", "url(", "@import");
    }

    @Test
    void each_picture_of_the_page_is_the_one_beside_it_and_can_be_printed() throws Exception {
        List<Element> images = elements(report(Made.run(), "./salon bench"), "img");
        assertThat(plots()).containsExactly("latency-over-clients.png", "throughput-over-clients.png");
        byte[] first = Base64.getDecoder().decode(images.getFirst().getAttribute("src").replaceFirst("^.*,", ""));
        assertThat(first).isEqualTo(Files.readAllBytes(directory.resolve("throughput-over-clients.png")));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(first));
        assertThat(picture.getWidth()).isEqualTo(1800);
        assertThat(picture.getHeight()).isEqualTo(1200);
    }

    @Test
    void a_lesson_has_its_plots_if_it_was_measured() throws Exception {
        report(EVERY_PLOT, "./salon bench full");
        assertThat(plots()).containsExactly("echo-over-clients.png", "latency-percentiles.png",
                "memory-over-clients.png", "threads-over-clients.png", "throughput-over-rooms.png");
    }

    @Test
    void prediction_theory_and_result_stand_side_by_side() throws Exception {
        Files.writeString(directory.resolve("predictions.txt"), "SessionWait pool-4 64 = 400\nNoSuch figure = 1\n");
        assertThat(row(report(Made.run(), "./salon bench"), "SessionWait pool-4 64"))
                .containsExactly("400", "200", "203 ± 14.0", "messages/s", "+97 %", "-1.7 %");
    }

    @Test
    void noise_is_flagged_and_who_was_never_served_is_counted() throws Exception {
        Document page = report(Made.run(), "./salon bench");
        assertThat(row(page, "SessionWait thread-per-client 4")).contains("2 ⚑");
        assertThat(row(page, "SessionWait pool-4 64")).contains("8 (2)", "56").doesNotContain("⚑");
    }

    @Test
    void nobody_is_called_ahead_of_whom_he_can_not_be_told_from() throws Exception {
        assertThat(elements(report(Made.run(), "./salon bench"), "li")).extracting(Element::getTextContent)
                .contains("clients 64: cannot tell which has the most: thread-per-client, virtual.");
    }

    @Test
    void a_directory_without_results_is_said_to_have_none() {
        assertThatIOException().isThrownBy(() -> Reports.write(directory))
                .withMessage("There is no file " + directory.resolve("results.json") + ".");
    }

    @Test
    void results_without_their_machine_are_not_reported() throws Exception {
        Files.writeString(directory.resolve("results.json"), Made.run());
        assertThatIOException().isThrownBy(() -> Reports.write(directory))
                .withMessage("There is no file " + directory.resolve("machine.json") + ".");
        assertThat(directory.resolve("report.html")).doesNotExist();
    }
}
