package screen

import (
	"backstep/network/probe"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// lossPanel draws the losses by epoch beside the plane.
type surfLoss struct{ surfView }

// surfaceLoss draws the losses by epoch beside a surface, named at the ends of
// their lines, and in the title how many samples are classified right.
func (p surfLoss) surfaceLoss() {
	m, c := p.Moment, &p.pic.Progress
	body := p.on(p.PanelBody())
	if list := p.rightReadings(); p.W() >= rightWidth(list) {
		p.ReadingPanel("loss", list)
	} else {
		p.Panel("loss", LossFacts(p.Painter)...)
	}
	var traces []Trace
	if c.Tests {
		traces = append(traces, TestTrace(c.Points(m.Curve.Epochs, func(e *probe.EpochScore) float64 { return e.Test.Loss }), p.Moment.Curve.Epochs))
	}
	traces = append(traces, TrainTrace(PointsOf(p.Moment.Curve)))
	a := surfLoss{body}.surfaceLossPlot()
	if a.Empty() {
		return
	}
	x := EpochScale(m.Curve.Epochs)
	var all []Point
	for i := range traces {
		all = append(all, traces[i].Shown(x)...)
	}
	all = WithCursor(all, p.Moment)
	y := FineScale(all, p.LogLoss && len(all) > 0, a.Plot.H)
	plot := DrawChart(body.Painter, a, traces, x, y)
	if loss, _, ok := p.Moment.Loss(); ok {
		plot.Mark(loss, '●', theme.Loss.Bold())
	}
	if c.Here != nil && c.Tests {
		plot.Mark(c.Here.Test.Loss, '○', theme.Strong)
	}
}

// surfaceLossPlot divides the body of the panel.
func (p surfLoss) surfaceLossPlot() ChartArea {
	const left, gap, least = AxisLabels + 1, 1, 2 * MinPlotWidth
	labels := len("train ") + p.Format.Width() - 1
	w := p.W() - left - gap - labels
	if w < least {
		w, labels = p.W()-left, 0
	}
	rows := p.H() - 1
	if !p.LogLoss && rows >= MinPlotHeight {
		rows = PlotRows(rows)
	}
	return ChartArea{
		Plot:   grid.Rect{X: left, W: w, H: rows},
		Labels: grid.Rect{X: left + w + gap, W: labels, H: rows},
	}
}

// rightReadings are the shares of samples whose class is right.
func (p surfLoss) rightReadings() []Reading {
	c := &p.pic.Progress
	if !c.Judged || c.Here == nil {
		return nil
	}
	list := []Reading{{"accuracy", Percent(c.Here.Train.Right), theme.Dim}}
	if c.Tests {
		list[0].Name = "accuracy train"
		list = append(list, Reading{"test", Percent(c.Here.Test.Right), theme.Dim})
	}
	return list
}

// rightWidth is how wide a panel must be for its readings.
func rightWidth(list []Reading) int {
	w := 2*(Margin+2) + grid.Width("loss") + 2
	for _, r := range list {
		w += grid.Width(r.Name) + grid.Width(r.Value) + 4
	}
	if len(list) == 0 {
		return 1 << 16
	}
	return w
}
