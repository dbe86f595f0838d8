package salon.benchmarks.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How a series is drawn: the same on all plots, so that a reader learns it once. The colours are those of Okabe and Ito
 * (2008, "Color Universal Design"), which people with any kind of colour vision can tell apart. What often lies upon
 * each other, a platform thread's line and a virtual one's, also differs in width, and their markers fit into each
 * other: a ring around a diamond.
 *
 * @param colour of line, marker and error bars
 * @param marker at each measured point
 * @param width  of the line, in pixels
 */
record Look(Color colour, Marker marker, float width) {
    private static final Marker RING = circle(0.75);
    /** A prediction's, larger than all others. */
    static final Marker PREDICTED = new Marker() {
        @Override
        public void paint(Graphics2D g, double x, double y, int size) {
            g.setStroke(new BasicStroke(2.5F));
            for (int slope : new int[] {-1, 1}) {
                g.drawLine((int) x - size, (int) y - slope * size, (int) x + size, (int) y + slope * size);
            }
        }
    };

    private static final Look PLATFORM = new Look(new Color(0x0072B2), RING, 3.5F);
    private static final Look VIRTUAL = new Look(new Color(0x009E73), SeriesMarkers.DIAMOND, 1.5F);
    private static final Look POOL_4 = new Look(new Color(0xD55E00), SeriesMarkers.SQUARE, 2);
    private static final Look POOL_16 = new Look(new Color(0xE69F00), SeriesMarkers.TRIANGLE_UP, 2);
    private static final Look EVENT_LOOP = new Look(new Color(0xCC79A7), SeriesMarkers.TRIANGLE_DOWN, 2);
    private static final Map<String, Look> FIXED = Map.of(
            "thread-per-client", PLATFORM, "platform", PLATFORM, "virtual", VIRTUAL,
            "pool-4", POOL_4, "pool-16", POOL_16, "event-loop", EVENT_LOOP);

    /** Each fits into the one before, which so can be seen around it where they meet. */
    private static final List<Look> OTHERS = List.of(
            new Look(PLATFORM.colour, circle(1.2), 5),
            new Look(POOL_4.colour, square(0.75), 3.5F),
            new Look(Color.BLACK, circle(0.45), 2),
            new Look(new Color(0x56B4E9), square(0.15), 1),
            POOL_16, VIRTUAL, EVENT_LOOP, new Look(Color.GRAY, SeriesMarkers.CIRCLE, 2));

    private static Marker circle(double scale) {
        return outline(scale, radius -> new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    }

    private static Marker square(double scale) {
        return outline(scale, radius -> new Rectangle2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    }

    /** A marker that leaves its inside to others. */
    private static Marker outline(double scale, DoubleFunction<Shape> shape) {
        return new Marker() {
            @Override
            public void paint(Graphics2D g, double x, double y, int size) {
                g.setStroke(new BasicStroke(2));
                g.translate(x, y);
                g.draw(shape.apply(size * scale));
                g.translate(-x, -y);
            }
        };
    }

    /** The look of a series by its name, or, of one without a fixed look, by its place among the series of its plot. */
    static Look of(String series, int place) {
        return FIXED.getOrDefault(series, OTHERS.get(place % OTHERS.size()));
    }

    /** Of a second line about the same: a thin one with crosses. */
    Look thin() {
        return new Look(colour, SeriesMarkers.CROSS, 1);
    }

    /** Of a line that shows theory: the same colour, paler. */
    Color pale() {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 110);
    }
}
