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
// known is false if there is no loss yet.
func (c *Progress) DrawLosses(p Painter, a ChartArea, traces []Trace, x Epochs) (plot Chart, known bool) {
	var all []Point
	for i := range traces {
		all = append(all, traces[i].Shown(x)...)
	}
	all = WithCursor(all, p.Moment)
	plot = DrawChart(p, a, traces, x, FineScale(all, p.LogLoss, a.Plot.H))
	if c.Here != nil && c.Tests {
		plot.Mark(c.Here.Test.Loss, '○', theme.Strong)
	}
	if loss, _, ok := p.Moment.Loss(); ok {
		plot.Mark(loss, '●', theme.Loss.Bold())
	}
	return plot, len(all) > 0
}
