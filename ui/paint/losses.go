package paint

import (
	"backstep/network/probe"
	"backstep/ui/theme"
)

// LossTraces returns the lines of the losses of both parts, the training part last.
func (c *Progress) LossTraces(p Painter) []Trace {
	var list []Trace
	if epochs := p.Moment.Curve.Epochs; c.Tests {
		list = append(list, TestTrace(c.Points(epochs, func(e *probe.EpochScore) float64 { return e.Test.Loss }), epochs))
	}
	return append(list, TrainTrace(PointsOf(p.Moment.Curve)))
}

// DrawLosses draws losses by epoch with the losses at the cursor, and returns the plot.
func (c *Progress) DrawLosses(p Painter, a ChartArea, traces []Trace, x Epochs) Chart {
	plot := DrawChart(p, a, traces, x, NewScale(traces, p.LogLoss, a.Plot.H))
	c.markLosses(plot)
	return plot
}

// markLosses marks the losses at the cursor.
func (c *Progress) markLosses(plot Chart) {
	if at := c.At(plot.Moment.Epoch()); at != nil && c.Tests && plot.behind() {
		plot.Mark(at.Test.Loss, '○', theme.Text.Bold())
	}
	if loss, _, ok := plot.Moment.Loss(); ok {
		plot.Mark(loss, '●', theme.Loss.Bold())
	}
}
