package salon.benchmarks.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** One pair of axes, the vertical one logarithmic, with lines of what was measured, expected and predicted. */
final class Panel {
    private static final Color GRID = new Color(0xDDDDDD);
    private static final Color INK = new Color(0x222222);
    private static final double MANY = 50; // so many times the lowest value, and only powers of ten have labels
    private static final float[] DASHES = {9, 6};

    private final XYChart chart = new XYChart(1, 1);
    private final Axis axis;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest;

    /**
     * A point of a line.
     *
     * @param error half of its interval; NaN if it has none
     */
    record Point(double x, double y, double error) {
        /** What of the error bar a logarithmic axis can show, which has nothing at 0 or below; NaN for no bar. */
        double drawn() {
            return Math.min(error, 0.99 * y);
        }
    }

    Panel(Axis axis, String xTitle, String yTitle) {
        this.axis = axis;
        chart.setXAxisTitle(xTitle);
        chart.setYAxisTitle(yTitle);
        XYStyler styler = chart.getStyler();
        styler.setLegendVisible(false);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderColor(GRID);
        styler.setPlotGridLinesColor(GRID);
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setChartFontColor(INK);
        styler.setAxisTickLabelsColor(INK);
        styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        styler.setErrorBarsColorSeriesColor(true);
        styler.setMarkerSize(10);
        styler.setYAxisLabelAlignment(TextAlignment.Right);
        styler.setXAxisTickMarkSpacingHint(axis.spacing());
        styler.setXAxisTickLabelsFormattingFunction(axis::label);
        styler.setYAxisTickLabelsFormattingFunction(Numbers::plain);
        styler.setYAxisLogarithmic(true);
    }

    /** Adds a solid line with error bars. */
    void measured(String name, List<Point> points, Look look) {
        XYSeries series = add(name, points);
        series.setLineColor(look.colour());
        series.setLineStyle(new BasicStroke(look.width()));
        series.setMarker(look.marker());
        series.setMarkerColor(look.colour());
    }

    /** Adds a dashed line, so wide and pale that one upon it can be seen, too. */
    void theory(String name, List<Point> points, Look look) {
        XYSeries series = add(name + " in theory", points);
        series.setLineColor(look.pale());
        series.setLineStyle(new BasicStroke(6, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
        series.setMarker(SeriesMarkers.NONE);
    }

    /** Adds crosses without a line. */
    void predicted(String name, List<Point> points, Look look) {
        XYSeries series = add(name + " predicted", points);
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        series.setMarker(Look.PREDICTED);
        series.setMarkerColor(look.colour().darker());
    }

    private XYSeries add(String name, List<Point> unsorted) {
        List<Point> points = unsorted.stream().sorted(Comparator.comparingDouble(Point::x)).toList();
        for (Point point : points) {
            lowest = Math.min(lowest, point.y());
            highest = Math.max(highest, point.y() + (point.error() > 0 ? point.drawn() : 0));
        }
        double[] xs = points.stream().mapToDouble(point -> axis.position(point.x())).toArray();
        double[] ys = points.stream().mapToDouble(Point::y).toArray();
        double[] bars = points.stream().mapToDouble(Point::drawn).toArray();
        return DoubleStream.of(bars).anyMatch(Double::isNaN)
                ? chart.addSeries(name, xs, ys)
                : chart.addSeries(name, xs, ys, bars);
    }

    /** The lowest and the highest value so far. */
    DoubleStream range() {
        return DoubleStream.of(lowest, highest);
    }

    /** Draws it, from one value up to another, with some room beyond both. */
    void paint(Graphics2D g, int width, int height, double from, double to) {
        double low = from / 1.5;
        double high = to * 1.5;
        chart.getStyler().setYAxisMin(low).setYAxisMax(high).setYAxisLogarithmicDecadeOnly(high / low > MANY);
        chart.paint(g, width, height);
    }
}
