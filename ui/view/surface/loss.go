package surface

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// losses draws the losses by epoch beside the plane.
type losses struct{ drawing }

// draw draws the losses by epoch with their names at the ends of the lines, and in the
// title the share of samples that are classified right.
func (p losses) draw() {
	m, c := p.Moment, &p.pic.Progress
	body := p.on(p.PanelBody())
	if list := p.rightReadings(); len(list) > 0 && p.ReadingsFit("loss", list) {
		p.ReadingPanel("loss", list)
	} else {
		p.Panel("loss", paint.LossFacts(p.Painter)...)
	}
	a := losses{body}.areas()
	if a.Empty() {
		return
	}
	traces := append(paint.GhostTraces(p.Painter), c.LossTraces(p.Painter)...)
	c.DrawLosses(body.Painter, a, traces, paint.EpochScale(paint.KnownEpochs(m)))
}

// areas returns the places of the chart and its labels in the body of the panel.
func (p losses) areas() paint.ChartArea {
	const left, gap, least = paint.AxisLabels + 1, 1, 2 * paint.MinPlotWidth
	labels := len("train ") + p.Format.Width() - 1
	w := p.W() - left - gap - labels
	if w < least {
		w, labels = p.W()-left, 0
	}
	rows := p.H() - 1
	if !p.LogLoss && rows >= paint.MinPlotHeight {
		rows = paint.PlotRows(rows)
	}
	return paint.ChartArea{
		Plot:   grid.Rect{X: left, W: w, H: rows},
		Labels: grid.Rect{X: left + w + gap, W: labels, H: rows},
	}
}

// rightReadings returns the shares of samples whose class is right.
func (p losses) rightReadings() []paint.Reading {
	c := &p.pic.Progress
	if !c.Judged || c.Here == nil {
		return nil
	}
	list := []paint.Reading{{Name: "accuracy", Value: paint.Percent(c.Here.Train.Accuracy), Role: theme.Dim}}
	if c.Tests {
		list[0].Name = "accuracy train"
		list = append(list, paint.Reading{Name: "test", Value: paint.Percent(c.Here.Test.Accuracy), Role: theme.Dim})
	}
	return list
}
