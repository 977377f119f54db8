package screen

import (
	"fmt"
	"math"

	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// curves draws the losses by epoch, and under them how many are right.
func (p painter) curves() {
	c := p.scene.Curves
	if c == nil {
		return
	}
	x := c.Part.axis()
	loss, accuracy := layoutCurves(p.W(), p.H(), c.Judged)
	p.each(
		placed{loss, func(p painter) { p.lossCurves(x) }},
		placed{accuracy, func(p painter) { p.accuracyCurves(x) }},
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
		accuracy = below(accuracy)
	}
	return loss, accuracy
}

// lossCurves draws the loss on the training part and on the test part, and
// those of earlier runs.
func (p painter) lossCurves(x epochs) {
	s, c := p.scene, p.scene.Curves
	body := p.readingPanel("loss", s.lossReadings(), s.curvesFacts()...)
	traces := s.lossTraces()
	a := layoutChart(body.W(), body.H(), s.Format.Width(), s.LogLoss)
	if a.empty() {
		return
	}
	var all []point
	for i := range traces {
		all = append(all, traces[i].shown(x)...)
	}
	all = s.withCursor(all)
	y := fineScale(all, s.LogLoss, a.plot.H)
	plot := body.curvesChart(a, traces, x, y)
	if c.Here != nil && c.Tests {
		plot.mark(x, y, c.Here.Test.Loss, '○', theme.Strong)
	}
	if loss, ok := s.cursorLoss(); ok {
		plot.mark(x, y, loss, '●', theme.Loss.Bold())
	}
	plot.lowestTest(x, y)
	if len(all) == 0 {
		plot.fitted(2, plot.H()/2, plot.W()-2, "the first epoch brings the first loss", theme.Dim)
	}
}

// accuracyCurves draws the share of samples whose class is right.
func (p painter) accuracyCurves(x epochs) {
	s, c := p.scene, p.scene.Curves
	body := p.readingPanel("accuracy", s.accuracyReadings(), c.accuracyFacts()...)
	traces := s.accuracyTraces()
	a := layoutChart(body.W(), body.H(), s.Format.Width(), true)
	if a.empty() {
		return
	}
	low := 100.0
	if c.Scores == nil || s.Curve.Epochs < 1 {
		low = 0
	}
	for i := range traces {
		for _, pt := range traces[i].shown(x) {
			low = math.Min(low, pt.low)
		}
	}
	y := percentScale(low, a.plot.H)
	plot := body.curvesChart(a, traces, x, y)
	if c.Here == nil || s.Epoch() < 1 {
		return
	}
	if c.Tests {
		plot.mark(x, y, 100*c.Here.Test.Accuracy, '○', theme.Strong)
	}
	plot.mark(x, y, 100*c.Here.Train.Accuracy, '●', theme.Loss.Bold())
}

// curvesFacts say how the axes are drawn and what is looked at, from the long form to
// the short.
func (s *Scene) curvesFacts() []string {
	c := s.Curves
	names := map[bool]string{true: "log", false: "linear"}
	scale := fmt.Sprintf("%s, by epoch, %s", names[s.LogLoss], names[c.Part.Log])
	var looked string
	if r := c.Scores; r != nil && c.Tests && r.Test.Samples < r.Test.Of {
		looked = fmt.Sprintf("; test: %d of %s samples", r.Test.Samples, number.Group(r.Test.Of))
	}
	const seen = "; train as its steps saw it"
	list := []string{scale + looked, scale, names[s.LogLoss]}
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

// curveReading is a number of a title: its name, and what it is.
type curveReading struct {
	name, value string
	role        theme.Role // of the name
}

func (s *Scene) lossReadings() []curveReading {
	train, test := s.Format.Dot(), s.Format.Dot()
	name := "train"
	if loss, exact, ok := s.lossHere(); ok {
		train = s.Format.Cell(loss)
		if !exact {
			train = "≈ " + s.Format.Trim(loss)
		}
		if s.Reached(stepper.Loss, -1, 0) && !s.Step.LastBatch {
			name = "batch"
		}
	}
	list := []curveReading{{"epoch", number.Group(s.Epoch()), theme.Dim}, {name, train, theme.Loss.Bold()}}
	if c := s.Curves; c.Tests {
		if c.Here != nil {
			test = s.Format.Cell(c.Here.Test.Loss)
		}
		list = append(list, curveReading{"test", test, theme.Dim})
	}
	return list
}

func (s *Scene) accuracyReadings() []curveReading {
	c, train, test := s.Curves, "     · ", "     · "
	if c.Here != nil {
		train, test = percent(c.Here.Train.Accuracy), percent(c.Here.Test.Accuracy)
	}
	list := []curveReading{{"train", train, theme.Loss.Bold()}}
	if c.Tests {
		list = append(list, curveReading{"test", test, theme.Dim})
	}
	return list
}

func percent(share float64) string { return fmt.Sprintf("%5.1f %%", 100*share) }

// lossTraces are the lines of the losses: the later ones over the earlier.
func (s *Scene) lossTraces() []trace {
	c := s.Curves
	var list []trace
	for _, g := range c.Ghosts {
		list = append(list, trace{
			name: s.spell(g.Label), note: "ghost", points: pointsOf(g.Curve),
			brush: brush{role: theme.Dim, beyond: theme.Dim, priority: 1, sparse: true},
		})
	}
	if c.Tests {
		list = append(list, s.testTrace(c.scorePoints(s.Curve.Epochs, func(e *probe.EpochScore) float64 { return e.Test.Loss })))
	}
	return append(list, trainTrace(s.curvePoints()))
}

func (s *Scene) accuracyTraces() []trace {
	c := s.Curves
	var list []trace
	if c.Tests {
		list = append(list, s.testTrace(c.scorePoints(s.Curve.Epochs, func(e *probe.EpochScore) float64 { return 100 * e.Test.Accuracy })))
	}
	return append(list, trainTrace(c.scorePoints(s.Curve.Epochs, func(e *probe.EpochScore) float64 { return 100 * e.Train.Accuracy })))
}

func trainTrace(points []point) trace {
	return trace{name: "train", points: points, strong: true, brush: brush{role: theme.Loss, beyond: theme.Dim, priority: 5, thick: true}}
}

// testTrace is the line of the test part. Where it ends before the last epoch,
// of which the weights are not kept, it says so.
func (s *Scene) testTrace(points []point) trace {
	t := trace{name: "test", points: points, brush: brush{role: theme.Text, beyond: theme.Dim, priority: 3}}
	if n := len(points); n > 0 && points[n-1].last < s.Curve.Epochs {
		t.note = "to " + number.Group(points[n-1].last)
	}
	return t
}
