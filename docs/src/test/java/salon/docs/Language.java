package salon.docs;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No page tells its reader that something is simple: who finds it hard would only feel stupid. */
final class Language implements Check {
    private static final Pattern BELITTLING =
            Pattern.compile("\\b(simply|just|obviously|easy|easily|of\\s+course)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public Stream<Finding> findings(Repository repository) {
        return repository.pages().stream().filter(page -> !page.isFrench()).flatMap(page -> {
            String prose = page.prose();
            return BELITTLING.matcher(prose).results().map(word ->
                    new Finding(page.path(), lineOf(prose, word.start()),
                            "say it without \"%s\"".formatted(word.group())));
        });
    }

    static int lineOf(String text, int position) {
        return (int) text.substring(0, position).chars().filter(c -> c == '\n').count() + 1;
    }
}
