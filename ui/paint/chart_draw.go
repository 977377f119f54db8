package paint

import "backstep/ui/grid"

// DrawChart draws the axes, the lines with their labels and the cursor, and returns the
// plot.
func DrawChart(p Painter, a ChartArea, traces []Trace, x Epochs, y Scale) Chart {
	yAxis(p.Down(a.Plot.Y), y, a.Plot.H)
	plot := Chart{p.In(a.Plot), x, y}
	plot.reference()
	plot.cursorLine()
	dots := grid.NewDots(plot.W(), plot.H())
	for _, t := range traces {
		plot.line(dots, t.Points, t.Brush)
	}
	dots.Draw(plot.Region)
	Chart{p.In(grid.Rect{X: a.Plot.X, Y: a.Plot.Bottom(), W: a.Plot.W, H: 1}), x, y}.epochLabels()
	Chart{p.In(a.Labels), x, y}.lineLabels(traces)
	plot.epochHits()
	return plot
}
