package curves

import (
	"fmt"
	"math"

	"backstep/network/probe"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// accuracy draws the percentage of samples whose class is right.
func (p drawing) accuracy(x paint.Epochs) {
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

// accuracyFacts returns facts that say which samples are used, if not all of them are.
func (c *picture) accuracyFacts() []string {
	const same = "of the same epochs"
	s := c.Scores
	if s == nil || s.Train.Samples == s.Train.Of {
		return []string{same}
	}
	looked := fmt.Sprintf("train: %d of %s samples", s.Train.Samples, number.Group(s.Train.Of))
	return []string{same + "; " + looked, looked, same}
}

func (p drawing) accuracyReadings() []paint.Reading {
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

func (p drawing) accuracyTraces() []paint.Trace {
	m := p.Moment
	c := p.pic
	var list []paint.Trace
	if c.Tests {
		list = append(list, paint.TestTrace(c.Points(m.Curve.Epochs, func(e *probe.EpochScore) float64 { return 100 * e.Test.Accuracy }), p.Moment.Curve.Epochs))
	}
	return append(list, paint.TrainTrace(c.Points(m.Curve.Epochs, func(e *probe.EpochScore) float64 { return 100 * e.Train.Accuracy })))
}
