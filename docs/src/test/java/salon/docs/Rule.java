package salon.docs;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What has to be so wherever a text has a certain form.
 *
 * @param otherwise what is said of a place where it is not, with {@code %s} for the form's last group
 */
record Rule(Pattern form, Predicate<MatchResult> holds, String otherwise) {
    /** A rule for names, each of which is the form's only group. */
    static Rule names(String form, Predicate<String> exists, String otherwise) {
        return new Rule(Pattern.compile(form), found -> exists.test(found.group(1)), otherwise);
    }

    Stream<String> broken(String text) {
        return form.matcher(text).results()
                .filter(holds.negate())
                .map(found -> otherwise.formatted(found.group(found.groupCount())));
    }
}
