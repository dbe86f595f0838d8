package salon.grading;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads what Surefire wrote of a test run. */
public final class SurefireReports {
    private SurefireReports() {}

    /**
     * The cases of every report in a folder such as {@code target/surefire-reports}; none if there is no such folder.
     *
     * @throws IOException if a report can not be read or is no XML
     */
    public static List<TestCase> in(Path folder) throws IOException {
        List<TestCase> cases = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> reports = Files.newDirectoryStream(folder, "TEST-*.xml")) {
                for (Path report : reports) {
                    cases.addAll(cases(report));
                }
            }
        }
        return cases;
    }

    private static List<TestCase> cases(Path report) throws IOException {
        try {
            NodeList cases = parser().parse(report.toFile()).getElementsByTagName("testcase");
            return IntStream.range(0, cases.getLength()).mapToObj(i -> testCase((Element) cases.item(i))).toList();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(report + " is no test report: " + e.getMessage(), e);
        }
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        // A report comes from a student's machine: it can not make the reader fetch or expand anything.
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setErrorHandler(null); // else it prints what it also throws
        return parser;
    }

    private static TestCase testCase(Element element) {
        String method = element.getAttribute("name").split("[({\\[ ]", 2)[0];
        return new TestCase(element.getAttribute("classname"), method, outcome(element));
    }

    private static Outcome outcome(Element testCase) {
        if (has(testCase, "failure") || has(testCase, "error")) {
            return Outcome.FAILED;
        }
        return has(testCase, "skipped") ? Outcome.TO_DO : Outcome.PASSED;
    }

    private static boolean has(Element testCase, String name) {
        return testCase.getElementsByTagName(name).getLength() > 0;
    }
}
