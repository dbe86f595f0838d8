package salon.grading.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import salon.grading.Outcome;
import salon.grading.marks.Mark;

/**
 * The few pieces that the pages are made of. A page is one file with its style and script in it, and a policy that lets
 * nothing else be loaded or run, whatever a student wrote. Text is escaped here and nowhere else.
 */
final class Html {
    private static final String STYLE = resource("report.css");
    private static final String SCRIPT = resource("sort.js");
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy"
                content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-%s'">
            <title>%s</title>
            <style>
            %s</style>
            </head>
            <body>
            <main>
            %s</main>
            <script>%s</script>
            </body>
            </html>
            """.formatted(sha256(SCRIPT), "%s", STYLE.replace("%", "%%"), "%s", SCRIPT.replace("%", "%%"));

    private Html() {}

    private static String resource(String name) {
        try (InputStream in = Html.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new ExceptionInInitializerError(e); // every Java platform has it
        }
    }

    /** A whole page. */
    static String page(String title, String body) {
        return PAGE.formatted(text(title), body);
    }

    /** Text as it is safe between tags and in attributes. */
    static String text(String text) {
        return Text.printable(text)
                .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;");
    }

    /** An element with this text in it; nothing if there is none. */
    static String element(String name, String text) {
        return text.isEmpty() ? "" : "<%s>%s</%1$s>\n".formatted(name, text(text));
    }

    /** The class that the style knows an outcome by. */
    static String look(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An outcome's sign, with its words for who hears the page. */
    static String sign(Outcome outcome) {
        return sign(outcome, outcome.toString(), Sign.of(outcome));
    }

    /** The sign of a task's outcome, in brackets if the points are withheld. */
    static String sign(Mark mark) {
        Outcome outcome = mark.result().outcome();
        return mark.isWithheld() ? sign(outcome, outcome + ", points withheld", "(✓)") : sign(outcome);
    }

    private static String sign(Outcome outcome, String words, String sign) {
        return "<span class=\"sign %s\" role=\"img\" aria-label=\"%s\">%s</span>".formatted(look(outcome), words, sign);
    }

    /** How much of a whole is done. */
    static String bar(int part, int whole) {
        return "<span class=\"bar\"><span style=\"width:%d%%\"></span></span>".formatted(
                whole == 0 ? 0 : 100 * part / whole);
    }
}
