package salon.benchmarks.report;

import java.util.Locale;

/** How numbers are written, everywhere alike, so that two reports can be laid side by side. */
final class Numbers {
    private static final double WHOLE = 1_000;

    private Numbers() {
    }

    /** With three digits or more, such as {@code 12,450}, {@code 203} and {@code 0.0412}; a dash for NaN. */
    static String plain(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double size = Math.abs(value);
        if (size >= WHOLE || value == Math.rint(value)) {
            return format("%,.0f", value);
        }
        int decimals = Math.clamp(2 - (int) Math.floor(Math.log10(size)), 0, 6);
        return format("%,." + decimals + "f", value);
    }

    /** A mean and half of its interval; without the latter where there are too few samples for one. */
    static String measured(Samples samples) {
        double error = samples.error();
        return plain(samples.mean()) + (Double.isNaN(error) ? "" : " ± " + plain(error));
    }

    /** With its sign, such as {@code +2.4 %}; whole from 10 %; a dash for what is not finite. */
    static String signedPercent(double percent) {
        if (!Double.isFinite(percent)) {
            return "–";
        }
        String written = format(Math.abs(percent) < 10 ? "%+.1f %%" : "%+,.0f %%", percent);
        return written.equals("-0.0 %") ? "+0.0 %" : written;
    }

    /** Without a sign, such as {@code 2.4 %}. */
    static String percent(double percent) {
        return signedPercent(Math.abs(percent)).replace("+", "");
    }

    /** As {@link String#format}, the same in all countries. */
    static String format(String format, Object... values) {
        return String.format(Locale.ENGLISH, format, values);
    }
}
