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
	readings := p.accuracyReadings()
	if p.atEnds() && c.At(m.Epoch()) != nil {
		readings = nil
	}
	body := p.ReadingPanel("right answers", readings, c.accuracyFacts(p.Moment.Setup.Noun.Many())...)
	traces := p.accuracyTraces()
	a := chartArea(body.W(), body.H(), p.Format)
	if a.Empty() {
		return
	}
	plot := paint.DrawChart(body, a, traces, x, paint.PercentScale(lowestOf(traces), a.Plot.H))
	at := c.At(m.Epoch())
	if at == nil {
		return
	}
	if c.Tests {
		plot.Mark(100*at.Test.Accuracy, '○', theme.Text.Bold())
	}
	plot.Mark(100*at.Train.Accuracy, '●', theme.Loss.Bold())
}

// lowestOf returns the lowest value of lines, or 0 if they have none.
func lowestOf(traces []paint.Trace) float64 {
	low := math.Inf(1)
	for i := range traces {
		for _, pt := range traces[i].Points {
			low = math.Min(low, pt.Low)
		}
	}
	if math.IsInf(low, 1) {
		return 0
	}
	return low
}

// accuracyFacts returns facts that say which samples are used, if not all of them are.
func (c *picture) accuracyFacts(many string) []string {
	const same = "of the same epochs"
	s := c.Scores
	if s == nil || s.Train.Samples == s.Train.Of {
		return []string{same}
	}
	looked := fmt.Sprintf("train: %d of %s %s", s.Train.Samples, number.Group(s.Train.Of), many)
	return []string{same + "; " + looked, looked, same}
}

func (p drawing) accuracyReadings() []paint.Reading {
	c, train, test := p.pic, "     · ", "     · "
	if at := c.At(p.Moment.Epoch()); at != nil {
		train, test = paint.Percent(at.Train.Accuracy), paint.Percent(at.Test.Accuracy)
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
