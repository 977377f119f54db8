package curves

import (
	"fmt"

	"backstep/network/stepper"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// losses draws the loss on the training part and on the test part, and the losses of
// earlier runs.
func (p drawing) losses(x paint.Epochs) {
	c := p.pic
	if !paint.HasLossCurve(p.Painter) {
		paint.LossBars(p.ReadingPanel("loss", p.lossReadings(), paint.LossBarsFacts(p.Painter, p.H())...))
		return
	}
	readings := p.lossReadings()
	if p.atEnds() {
		readings = nil
	}
	body := p.ReadingPanel("loss", readings, p.facts()...)
	traces := p.lossTraces()
	a := chartArea(body.W(), body.H(), p.Format)
	if a.Empty() {
		return
	}
	c.noteLowest(c.DrawLosses(body, a, traces, x))
}

// atEnds reports whether the values at the cursor are those that stand at the ends of the
// lines, so that they need not be said twice.
func (p drawing) atEnds() bool {
	m, inner := p.Moment, paint.PanelInner(p.W(), p.H())
	switch loss, exact, ok := m.Loss(); {
	case chartArea(inner.W, inner.H, p.Format).Labels.W == 0:
		return false
	case !ok || !exact || number.Alarming(loss) || m.Epoch() != m.Curve.Epochs || !p.pic.Window.axis().Shows(m.Epoch()):
		return false
	case m.Step != nil && m.Reached(stepper.Loss, stepper.NoLayer, 0) && !m.Step.LastBatch:
		return false
	}
	at := p.pic.At(m.Epoch())
	return !p.pic.Tests || at != nil && at.Epoch == m.Epoch() && !number.Alarming(at.Test.Loss)
}

// facts returns facts that say how the axes are drawn and which samples are used, from
// the longest form to the shortest.
func (p drawing) facts() []string {
	c := p.pic
	names := map[bool]string{true: "log", false: "linear"}
	scale := fmt.Sprintf("%s, by epoch, %s", names[p.LogLoss], names[c.Window.Log])
	var looked string
	many := p.Moment.Setup.Noun.Many()
	if r := c.Scores; r != nil && c.Tests && r.Test.Samples < r.Test.Of {
		looked = fmt.Sprintf("; test: %d of %s %s", r.Test.Samples, number.Group(r.Test.Of), many)
	}
	const seen = "; train as its steps saw it"
	list := []string{scale + looked, scale, names[p.LogLoss]}
	if c.Tests {
		return append([]string{scale + seen + ", test after them" + looked, scale + seen + looked}, list...)
	}
	return append([]string{scale + seen + "; no " + many + " are kept for testing", scale + "; no " + many + " are kept for testing"}, list...)
}

func (p drawing) lossReadings() []paint.Reading {
	m := p.Moment
	train := paint.Reading{Name: "train", Value: p.Format.Dot(), Role: theme.Loss.Bold(), Hit: paint.HitLoss}
	if loss, exact, ok := m.Loss(); ok {
		train.Value, train.Broken = p.Format.Cell(loss), number.Alarming(loss)
		if !exact {
			train.Value = "≈ " + p.Format.Trim(loss)
		}
		if m.Reached(stepper.Loss, -1, 0) && !m.Step.LastBatch {
			train.Name = "batch"
		}
	}
	list := []paint.Reading{{Name: "epoch", Value: number.Group(m.Epoch()), Role: theme.Dim}, train}
	if c := p.pic; c.Tests {
		test := paint.Reading{Name: "test", Value: p.Format.Dot(), Role: theme.Dim}
		if at := c.At(m.Epoch()); at != nil {
			test.Value, test.Broken = p.Format.Cell(at.Test.Loss), number.Alarming(at.Test.Loss)
		}
		list = append(list, test)
	}
	return list
}

// lossTraces returns the lines of the losses, so that later ones are drawn over earlier
// ones.
func (p drawing) lossTraces() []paint.Trace {
	return append(paint.GhostTraces(p.Painter), p.pic.LossTraces(p.Painter)...)
}
