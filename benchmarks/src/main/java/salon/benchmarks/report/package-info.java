/**
 * What was measured, and where, and what had been expected of it.
 *
 * <pre>
 *   results.json ──▶ Results of Figures of Samples ──▶ Plots ──▶ Page ──▶ report.html and PNGs
 *   machine.json ──▶ Machine                  │            ▲       ▲
 *   predictions.txt ──▶ Predictions           ├── Theory ──┴───────┤
 *                                             ├── Noise ───────────┘
 *                                             └── Difference ──▶ Contest; Comparison of two runs
 * </pre>
 *
 * <p>Read in this order: {@link salon.benchmarks.report.Reports}, {@link salon.benchmarks.report.Results},
 * {@link salon.benchmarks.report.Figure}, {@link salon.benchmarks.report.Samples},
 * {@link salon.benchmarks.report.Difference}, {@link salon.benchmarks.report.Comparison},
 * {@link salon.benchmarks.report.Theory}, {@link salon.benchmarks.report.Noise},
 * {@link salon.benchmarks.report.Predictions}, {@link salon.benchmarks.report.Machine}; then how it is written,
 * {@link salon.benchmarks.report.Page}, {@link salon.benchmarks.report.Headline},
 * {@link salon.benchmarks.report.Column}, {@link salon.benchmarks.report.Contest}; and how it is drawn,
 * {@link salon.benchmarks.report.Plots}, {@link salon.benchmarks.report.LinePlot},
 * {@link salon.benchmarks.report.Lines}, {@link salon.benchmarks.report.Panel},
 * {@link salon.benchmarks.report.Picture}, {@link salon.benchmarks.report.Look}.
 */
@NullMarked
package salon.benchmarks.report;

import org.jspecify.annotations.NullMarked;
