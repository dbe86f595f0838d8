package salon.benchmarks.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * What somebody expected before anything was measured: a positive number for each figure, in the figure's own unit.
 * Immutable. As a file it has one prediction a line; {@code #} begins a comment:
 *
 * <pre>
 *   SessionWait pool-4 64 = 200   # messages a second
 * </pre>
 *
 * @param byFigure the predictions, by the figures' names, in the order in which they were made
 */
public record Predictions(Map<String, Double> byFigure) {
    /** Keeps a copy. */
    public Predictions {
        byFigure = Collections.unmodifiableMap(new LinkedHashMap<>(byFigure));
    }

    /** Nobody has predicted anything. */
    public static Predictions none() {
        return new Predictions(Map.of());
    }

    /**
     * Reads a file, of whatever figures.
     *
     * @throws IOException if it can not be read, or a line is no prediction; the message says which
     */
    public static Predictions read(Path file) throws IOException {
        return read(file, _ -> true);
    }

    /**
     * Reads a file of known figures.
     *
     * @throws IOException if it can not be read, or a line is no prediction of such a figure; the message says which
     */
    public static Predictions read(Path file, Predicate<String> known) throws IOException {
        Map<String, Double> predicted = new LinkedHashMap<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").strip();
            if (!line.isEmpty()) {
                try {
                    add(line, known, predicted);
                } catch (IllegalArgumentException e) {
                    throw new IOException("%s, line %d: %s".formatted(file, i + 1, e.getMessage()), e);
                }
            }
        }
        return new Predictions(predicted);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + file + ".", e);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is no text in UTF-8.", e);
        } catch (IOException e) {
            throw new IOException(file + " can not be read.", e);
        }
    }

    private static void add(String line, Predicate<String> known, Map<String, Double> predicted) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("\"%s\" is no line of the form FIGURE = NUMBER.".formatted(line));
        }
        String figure = line.substring(0, equals).strip().replaceAll("\\s+", " ");
        if (!known.test(figure)) {
            throw new IllegalArgumentException("\"%s\" is no figure of this run.".formatted(figure));
        }
        if (predicted.put(figure, number(line.substring(equals + 1))) != null) {
            throw new IllegalArgumentException("\"%s\" is predicted twice.".formatted(figure));
        }
    }

    /**
     * A prediction as people write it.
     *
     * @throws IllegalArgumentException if it is no positive number; the message says so
     */
    public static double number(String text) {
        String number = text.strip().replaceAll("(?<=\\d),(?=\\d{3}(\\D|$))", ""); // as the report writes 12,800
        // Not all that Double.parseDouble takes: "NaN", "0x1p3" and "3d" are slips of the hand.
        if (number.matches("\\d{1,12}(\\.\\d{1,6})?") && Double.parseDouble(number) > 0) {
            return Double.parseDouble(number);
        }
        throw new IllegalArgumentException("\"%s\" is no positive number such as 200 or 12.5.".formatted(number));
    }

    /** What was predicted for a figure. */
    public OptionalDouble of(String figure) {
        Double predicted = byFigure.get(figure);
        return predicted == null ? OptionalDouble.empty() : OptionalDouble.of(predicted);
    }

    /** Writes a file that {@link #read(Path)} reads. */
    public void write(Path file) throws IOException {
        Files.write(file, byFigure.entrySet().stream()
                .map(one -> one.getKey() + " = " + plain(one.getValue()))
                .toList());
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
