package salon.docs;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Image;

/**
 * Every picture says in words what it shows, to those who can not see it, and none lies about that no page shows. That
 * a picture is there is one of the {@link Links}.
 */
final class Pictures implements Check {
    @Override
    public Stream<Finding> findings(Repository repository) {
        Set<String> shown = repository.pages().stream()
                .flatMap(page -> page.all(Image.class).stream()
                        .map(image -> page.target(image.getDestination()).getPath()))
                .collect(Collectors.toSet());
        return Stream.concat(
                repository.pages().stream().flatMap(page -> page.all(Image.class).stream()
                        .filter(image -> Page.text(image).isBlank())
                        .map(image -> page.finding(image, "say in words what this picture shows"))),
                repository.paths().stream()
                        .filter(path -> path.endsWith(".png") && !shown.contains(path))
                        .map(path -> new Finding(path, 1, "no page shows this picture")));
    }
}
