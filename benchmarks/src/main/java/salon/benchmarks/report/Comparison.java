package salon.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;

public record Comparison(Path a, Path b) {
    public static Comparison of(Path a, Path b) throws IOException {
        return new Comparison(a, b);
    }
}
