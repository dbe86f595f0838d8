package salon.docs;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * What can be built and started.
 *
 * @param modules  Maven's
 * @param profiles Maven's
 * @param commands of the launcher
 */
record Build(Set<String> modules, Set<String> profiles, Set<String> commands) {
    private static final Pattern LISTED = Pattern.compile("(?m)^\\./salon ([a-z][\\w-]*) ");

    static Build of(Repository repository) {
        Document pom = xml(repository.text("pom.xml"));
        return new Build(
                elements(pom, "module").stream().map(Element::getTextContent).collect(Collectors.toSet()),
                elements(pom, "profile").stream()
                        .map(profile -> profile.getElementsByTagName("id").item(0).getTextContent())
                        .collect(Collectors.toSet()),
                LISTED.matcher(repository.text("salon")).results()
                        .map((MatchResult line) -> line.group(1))
                        .collect(Collectors.toSet()));
    }

    /**
     * A text in XML.
     *
     * @throws IllegalArgumentException if it is not well-formed
     */
    static Document xml(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }
}
