package salon.grading.jvm;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import salon.grading.harness.Report;

/**
 * Hears what a process tells of its tests: nothing before it has said the secret, nothing that is no report, and not more
 * than all tests together have to say.
 *
 * @param begun what to do when it has said the secret
 */
record Channel(String secret, Runnable begun) {
    private static final int LONGEST = 8 << 20;

    /** Listens until the process ends, has no more to say or is not worth listening to. */
    void listen(Cell cell, Verdict verdict) {
        try (SocketChannel channel = cell.accept();
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new Bounded(Channels.newInputStream(channel)), StandardCharsets.UTF_8))) {
            Optional<Report> next = report(lines).filter(first -> first.text().equals(secret));
            if (next.isPresent()) {
                begun.run();
                next = report(lines);
            }
            while (next.isPresent() && next.get().kind() != Report.Kind.END && !verdict.hung()) {
                verdict.add(next.get());
                next = verdict.hung() ? Optional.empty() : report(lines);
            }
            if (next.isPresent()) {
                verdict.complete();
            }
        } catch (IOException e) {
            // The process broke off: what it has told counts, and what it has not told has failed.
        }
    }

    private static Optional<Report> report(BufferedReader lines) {
        try {
            String line = lines.readLine();
            return line == null ? Optional.empty() : Optional.ofNullable(new Gson().fromJson(line, Report.class))
                    .filter(report -> report.kind() != null && report.text() != null && report.message() != null);
        } catch (IOException | JsonParseException e) {
            return Optional.empty();
        }
    }

    /** Ends after so much, whatever comes. */
    private static final class Bounded extends InputStream {
        private final InputStream in;
        private int left = LONGEST;

        Bounded(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? in.read() : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = left > 0 ? in.read(bytes, from, Math.min(left, length)) : -1;
            left -= Math.max(0, count);
            return count;
        }
    }
}
