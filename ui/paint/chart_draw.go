package paint

// DrawChart draws the axes, the lines with their labels and the cursor, and returns the
// plot. Later lines are drawn over earlier ones.
func DrawChart(p Painter, a ChartArea, traces []Trace, x Epochs, y Scale) Chart {
	plot := Chart{Painter: p.In(a.Plot), X: x, Y: y}
	plot.axes(p, a)
	plot.lines(traces)
	Chart{Painter: p.In(a.Labels), X: x, Y: y}.lineLabels(traces)
	return plot
}

// lines draws the lines on the plot.
func (c Chart) lines(traces []Trace) {
	c.gridlines()
	for i := range traces {
		if traces[i].Form == Dotted {
			c.trace(&traces[i])
		}
	}
	c.cursorLine()
	for i := range traces {
		if traces[i].Form != Dotted {
			c.trace(&traces[i])
		}
	}
	c.epochHits()
}
