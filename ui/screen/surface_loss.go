package screen

import (
	"backstep/network/probe"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// surfaceLoss draws the losses by epoch beside a surface, named at the ends of
// their lines, and in the title how many samples are classified right.
func (p painter) surfaceLoss() {
	s, c := p.scene, p.scene.Surface.Curves
	body := p.panelBody()
	if list := s.rightReadings(); p.W() >= rightWidth(list) {
		p.readingPanel("loss", list)
	} else {
		p.panel("loss", s.lossFacts()...)
	}
	var traces []trace
	if c.Tests {
		traces = append(traces, s.testTrace(c.scorePoints(s.Curve.Epochs, func(e *probe.EpochScore) float64 { return e.Test.Loss })))
	}
	traces = append(traces, trainTrace(s.curvePoints()))
	a := body.surfaceLossPlot()
	if a.empty() {
		return
	}
	x := epochScale(s.Curve.Epochs)
	var all []point
	for i := range traces {
		all = append(all, traces[i].shown(x)...)
	}
	all = s.withCursor(all)
	y := fineScale(all, s.LogLoss && len(all) > 0, a.plot.H)
	plot := body.curvesChart(a, traces, x, y)
	if loss, ok := s.cursorLoss(); ok {
		plot.mark(x, y, loss, '●', theme.Loss.Bold())
	}
	if c.Here != nil && c.Tests {
		plot.mark(x, y, c.Here.Test.Loss, '○', theme.Strong)
	}
}

// surfaceLossPlot divides the body of the panel.
func (p painter) surfaceLossPlot() curvesArea {
	const left, gap, least = axisLabels + 1, 1, 2 * minPlotWidth
	labels := len("train ") + p.scene.Format.Width() - 1
	w := p.W() - left - gap - labels
	if w < least {
		w, labels = p.W()-left, 0
	}
	rows := p.H() - 1
	if !p.scene.LogLoss && rows >= minPlotHeight {
		rows = plotRows(rows)
	}
	return curvesArea{
		plot:   grid.Rect{X: left, W: w, H: rows},
		labels: grid.Rect{X: left + w + gap, W: labels, H: rows},
	}
}

// rightReadings are the shares of samples whose class is right.
func (s *Scene) rightReadings() []curveReading {
	c := s.Surface.Curves
	if !c.Judged || c.Here == nil {
		return nil
	}
	list := []curveReading{{"accuracy", percent(c.Here.Train.Accuracy), theme.Dim}}
	if c.Tests {
		list[0].name = "accuracy train"
		list = append(list, curveReading{"test", percent(c.Here.Test.Accuracy), theme.Dim})
	}
	return list
}

// rightWidth is how wide a panel must be for its readings.
func rightWidth(list []curveReading) int {
	w := 2*(margin+2) + columns("loss") + 2
	for _, r := range list {
		w += columns(r.name) + columns(r.value) + 4
	}
	if len(list) == 0 {
		return 1 << 16
	}
	return w
}
