package salon.docs;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Every link into the repository leads to a file or folder that is there, and to a heading, if it names one. */
final class Links implements Check {
    @Override
    public Stream<Finding> findings(Repository repository) {
        return repository.pages().stream().flatMap(page -> Stream.concat(
                page.all(Link.class).stream()
                        .flatMap(link -> look(repository, page, link, link.getDestination())),
                page.all(Image.class).stream()
                        .flatMap(image -> look(repository, page, image, image.getDestination()))));
    }

    private static Stream<Finding> look(Repository repository, Page page, Node link, String destination) {
        URI target = page.target(destination);
        if (target.isAbsolute()) {
            return Stream.empty();
        }
        String path = target.getPath().replaceFirst("/$", "");
        if (!repository.paths().contains(path)) {
            return Stream.of(page.finding(link, "there is no " + path));
        }
        String anchor = target.getFragment();
        Optional<Page> there = repository.page(path);
        return anchor == null || there.map(Links::anchors).orElse(Set.of()).contains(anchor)
                ? Stream.empty()
                : Stream.of(page.finding(link, "%s has no heading #%s".formatted(path, anchor)));
    }

    /** As GitHub makes them of headings; the second of one name is called {@code name-1}. */
    private static Set<String> anchors(Page page) {
        IdGenerator names = IdGenerator.builder().build();
        return page.all(Heading.class).stream()
                .map(heading -> names.generateId(Page.text(heading)))
                .collect(Collectors.toSet());
    }
}
