package screen

import (
	"fmt"
	"math"

	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// DrawCurves draws the losses by epoch, and under them how many are right.
func DrawCurves(p paint.Painter, pic *CurvesPicture) { curvView{p, pic}.draw() }

func (p curvView) draw() {
	c := p.pic
	x := c.Part.axis()
	loss, accuracy := layoutCurves(p.W(), p.H(), c.Judged)
	p.Each(
		paint.PanelAt(loss, func(q paint.Painter) { p.on(q).lossCurves(x) }),
		paint.PanelAt(accuracy, func(q paint.Painter) { p.on(q).accuracyCurves(x) }),
	)
}

const (
	curvesFrame   = 2 // title and axis
	leastAccuracy = 7 // rows with title and axis
	leastCurves   = 9
)

// layoutCurves gives the losses about two thirds of the rows; without classes,
// and where there is little room, all.
func layoutCurves(w, h int, classes bool) (loss, accuracy grid.Rect) {
	loss = grid.Rect{W: w, H: h}
	if rows := max(leastAccuracy, h*9/31); classes && h >= leastCurves+1+rows {
		loss, accuracy = loss.SplitTop(h - 1 - rows)
		accuracy = paint.Below(accuracy)
	}
	return loss, accuracy
}

// lossCurves draws the loss on the training part and on the test part, and
// those of earlier runs.
func (p curvView) lossCurves(x paint.Epochs) {
	c := p.pic
	body := p.ReadingPanel("loss", p.lossReadings(), p.curvesFacts()...)
	traces := p.lossTraces()
	a := paint.LayoutChart(body.W(), body.H(), p.Format.Width(), p.LogLoss)
	if a.Empty() {
		return
	}
	var all []paint.Point
	for i := range traces {
		all = append(all, traces[i].Shown(x)...)
	}
	all = paint.WithCursor(all, p.Moment)
	y := paint.FineScale(all, p.LogLoss, a.Plot.H)
	plot := paint.DrawChart(body, a, traces, x, y)
	if c.Here != nil && c.Tests {
		plot.Mark(c.Here.Test.Loss, '○', theme.Strong)
	}
	if loss, _, ok := p.Moment.Loss(); ok {
		plot.Mark(loss, '●', theme.Loss.Bold())
	}
	lowestTest{plot, c}.draw()
	if len(all) == 0 {
		plot.Fitted(2, plot.H()/2, plot.W()-2, "the first epoch brings the first loss", theme.Dim)
	}
}

// accuracyCurves draws the share of samples whose class is right.
func (p curvView) accuracyCurves(x paint.Epochs) {
	m, c := p.Moment, p.pic
	body := p.ReadingPanel("accuracy", p.accuracyReadings(), c.accuracyFacts()...)
	traces := p.accuracyTraces()
	a := paint.LayoutChart(body.W(), body.H(), p.Format.Width(), true)
	if a.Empty() {
		return
	}
	low := 100.0
	if c.Scores == nil || m.Curve.Epochs < 1 {
		low = 0
	}
	for i := range traces {
		for _, pt := range traces[i].Shown(x) {
			low = math.Min(low, pt.Low)
		}
	}
	y := paint.PercentScale(low, a.Plot.H)
	plot := paint.DrawChart(body, a, traces, x, y)
	if c.Here == nil || m.Epoch() < 1 {
		return
	}
	if c.Tests {
		plot.Mark(100*c.Here.Test.Accuracy, '○', theme.Strong)
	}
	plot.Mark(100*c.Here.Train.Accuracy, '●', theme.Loss.Bold())
}

// curvesFacts say how the axes are drawn and what is looked at, from the long form to
// the short.
func (p curvView) curvesFacts() []string {
	c := p.pic
	names := map[bool]string{true: "log", false: "linear"}
	scale := fmt.Sprintf("%s, by epoch, %s", names[p.LogLoss], names[c.Part.Log])
	var looked string
	if r := c.Scores; r != nil && c.Tests && r.Test.Samples < r.Test.Of {
		looked = fmt.Sprintf("; test: %d of %s samples", r.Test.Samples, number.Group(r.Test.Of))
	}
	const seen = "; train as its steps saw it"
	list := []string{scale + looked, scale, names[p.LogLoss]}
	if c.Tests {
		return append([]string{scale + seen + ", test after them" + looked, scale + seen + looked}, list...)
	}
	return append([]string{scale + seen + "; no samples are kept for testing", scale + "; no samples are kept for testing"}, list...)
}

// accuracyFacts say which samples are looked at, where those are not all.
func (c *CurvesPicture) accuracyFacts() []string {
	const same = "of the same epochs"
	s := c.Scores
	if s == nil || s.Train.Samples == s.Train.Of {
		return []string{same}
	}
	looked := fmt.Sprintf("train: %d of %s samples", s.Train.Samples, number.Group(s.Train.Of))
	return []string{same + "; " + looked, looked, same}
}

func (p curvView) lossReadings() []paint.Reading {
	m := p.Moment
	train, test := p.Format.Dot(), p.Format.Dot()
	name := "train"
	if loss, exact, ok := m.Loss(); ok {
		train = p.Format.Cell(loss)
		if !exact {
			train = "≈ " + p.Format.Trim(loss)
		}
		if m.Reached(stepper.Loss, -1, 0) && !m.Step.LastBatch {
			name = "batch"
		}
	}
	list := []paint.Reading{{Name: "epoch", Value: number.Group(m.Epoch()), Role: theme.Dim}, {Name: name, Value: train, Role: theme.Loss.Bold()}}
	if c := p.pic; c.Tests {
		if c.Here != nil {
			test = p.Format.Cell(c.Here.Test.Loss)
		}
		list = append(list, paint.Reading{Name: "test", Value: test, Role: theme.Dim})
	}
	return list
}

func (p curvView) accuracyReadings() []paint.Reading {
	c, train, test := p.pic, "     · ", "     · "
	if c.Here != nil {
		train, test = paint.Percent(c.Here.Train.Accuracy), paint.Percent(c.Here.Test.Accuracy)
	}
	list := []paint.Reading{{Name: "train", Value: train, Role: theme.Loss.Bold()}}
	if c.Tests {
		list = append(list, paint.Reading{Name: "test", Value: test, Role: theme.Dim})
	}
	return list
}

// lossTraces are the lines of the losses: the later ones over the earlier.
func (p curvView) lossTraces() []paint.Trace {
	c := p.pic
	var list []paint.Trace
	for _, g := range c.Ghosts {
		list = append(list, paint.Trace{
			Name: p.Spell(g.Label), Note: "ghost", Points: paint.PointsOf(g.Curve),
			Brush: paint.Brush{Role: theme.Dim, Beyond: theme.Dim, Priority: 1, Sparse: true},
		})
	}
	if c.Tests {
		list = append(list, paint.TestTrace(c.Points(p.Moment.Curve.Epochs, func(e *probe.EpochScore) float64 { return e.Test.Loss }), p.Moment.Curve.Epochs))
	}
	return append(list, paint.TrainTrace(paint.PointsOf(p.Moment.Curve)))
}

func (p curvView) accuracyTraces() []paint.Trace {
	m := p.Moment
	c := p.pic
	var list []paint.Trace
	if c.Tests {
		list = append(list, paint.TestTrace(c.Points(m.Curve.Epochs, func(e *probe.EpochScore) float64 { return 100 * e.Test.Accuracy }), p.Moment.Curve.Epochs))
	}
	return append(list, paint.TrainTrace(c.Points(m.Curve.Epochs, func(e *probe.EpochScore) float64 { return 100 * e.Train.Accuracy })))
}
