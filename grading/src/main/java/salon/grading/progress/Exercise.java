package salon.grading.progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import salon.grading.compile.Sources;

/**
 * A class that the student writes, with the classes of its package that it needs, as they stood in their files at one
 * moment. So a class that does not compile is in nobody's way but its own.
 */
record Exercise(Sources sources) {
    /** Reads a class's file; there are no sources if there is no such file. */
    static Exercise in(Path file) throws IOException {
        Map<String, String> needed = new TreeMap<>();
        if (Files.exists(file)) {
            take(file.getFileName().toString(), new TreeMap<>(Sources.in(file.getParent()).files()), needed);
        }
        return new Exercise(new Sources(needed));
    }

    /** Takes a file, and those whose class its text names, and so on. */
    private static void take(String name, Map<String, String> others, Map<String, String> needed) {
        String text = others.remove(name);
        if (text != null) {
            needed.put(name, text);
            for (String other : Map.copyOf(others).keySet()) {
                if (Pattern.compile("\\b" + Pattern.quote(other.replace(".java", "")) + "\\b").matcher(text).find()) {
                    take(other, others, needed);
                }
            }
        }
    }

    /** Different for different sources. */
    String fingerprint() {
        try {
            byte[] all = sources.files().toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
