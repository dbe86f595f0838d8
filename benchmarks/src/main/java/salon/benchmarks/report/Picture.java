package salon.benchmarks.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A plot as it is printed: a title, what the lines mean, panels side by side, and where it was measured. */
final class Picture {
    /** In the units of the drawing; each is {@value #PIXELS} pixels wide and high. */
    static final int WIDTH = 900;
    static final int HEIGHT = 600;
    static final int PIXELS = 2;

    private static final int MARGIN = 16;
    private static final int LINE = 20;
    private static final int SAMPLE = 34;
    private static final int KEY = 8; // a marker's size
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 18);
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    private static final Color INK = new Color(0x222222);
    private static final Color GREY = new Color(0x666666);
    private static final BasicStroke DASHED =
            new BasicStroke(6, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {9, 6}, 0);

    private final String title;
    private final List<String> footer;
    private final List<Panel> panels;
    private final List<Key> keys = new ArrayList<>();

    private record Key(String name, Color colour, BasicStroke line, Marker marker) {
    }

    /** A picture that says below, in these lines, where it was measured. */
    Picture(String title, List<Panel> panels, List<String> footer) {
        this.title = title;
        this.panels = List.copyOf(panels);
        this.footer = List.copyOf(footer);
    }

    /** Tells what a line with markers means. */
    void explain(String name, Look look) {
        keys.add(new Key(name, look.colour(), new BasicStroke(look.width()), look.marker()));
    }

    /** Tells what dashes mean. */
    void explainTheory() {
        keys.add(new Key("theory", new Color(0xAAAAAA), DASHED, SeriesMarkers.NONE));
    }

    /** Tells what crosses mean. */
    void explainPredictions() {
        keys.add(new Key("predicted", INK, new BasicStroke(0), Look.PREDICTED));
    }

    /** The picture as a PNG. */
    byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(WIDTH * PIXELS, HEIGHT * PIXELS, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(PIXELS, PIXELS);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        write(g, TITLE, INK, title, MARGIN, 30);
        int top = keys(g, 30 + LINE + 6);
        int bottom = HEIGHT - 8 - footer.size() * 15;
        panels(g, top, bottom - top);
        for (int i = 0; i < footer.size(); i++) {
            write(g, SMALL, GREY, footer.get(i), MARGIN, bottom + 12 + i * 15);
        }
        g.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static void write(Graphics2D g, Font font, Color colour, String text, int x, int y) {
        g.setFont(font);
        g.setColor(colour);
        g.drawString(text, x, y);
    }

    /** Draws the keys in as many lines as they need, and returns where the last one ends. */
    private int keys(Graphics2D g, int top) {
        int x = MARGIN;
        int y = top;
        for (Key key : keys) {
            int width = SAMPLE + 8 + g.getFontMetrics(TEXT).stringWidth(key.name()) + MARGIN + 4;
            if (x + width > WIDTH) {
                x = MARGIN;
                y += LINE;
            }
            g.setColor(key.colour());
            if (key.line().getLineWidth() > 0) {
                g.setStroke(key.line());
                g.drawLine(x, y - 5, x + SAMPLE, y - 5);
            }
            key.marker().paint(g, x + SAMPLE / 2.0, y - 5.0, KEY);
            write(g, TEXT, INK, key.name(), x + SAMPLE + 8, y);
            x += width;
        }
        return y + 8;
    }

    /** All panels show the same range of values, so that they can be compared. */
    private void panels(Graphics2D g, int top, int height) {
        double from = panels.stream().flatMapToDouble(Panel::range).min().orElse(1);
        double to = panels.stream().flatMapToDouble(Panel::range).max().orElse(1);
        int width = WIDTH / panels.size();
        for (int i = 0; i < panels.size(); i++) {
            Graphics2D part = (Graphics2D) g.create(i * width, top, width, height);
            panels.get(i).paint(part, width, height, from, to);
            part.dispose();
        }
    }
}
