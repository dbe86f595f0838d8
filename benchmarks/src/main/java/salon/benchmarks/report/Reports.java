package salon.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;

public final class Reports {
    private Reports() {}

    public static Path write(Path directory) throws IOException {
        return directory.resolve("report.html");
    }
}
