package samples

import (
	"math"

	"backstep/network/explain"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// track is a scale from the least to the greatest target of an output, on which target and
// answer stand.
type track struct {
	table
	unit   int
	w      int
	lo, hi float64
}

// track returns the column of an output as a picture.
func (p table) track(unit, w int) column {
	t := track{table: p, unit: unit, w: w, lo: 0, hi: 1}
	if p.Moment.Classes() == 0 {
		t.lo, t.hi = p.targets(unit)
	}
	return column{w: w, gap: gapOf(unit), picture: true, head: t.head, draw: t.draw}
}

// targets returns the least and the greatest target of an output.
func (p table) targets(unit int) (lo, hi float64) {
	const enough = 1 << 12
	lo, hi = math.Inf(1), math.Inf(-1)
	all := p.Moment.Setup.TrainSamples.Y
	for _, y := range all[:min(len(all), enough)] {
		lo, hi = min(lo, y[unit]), max(hi, y[unit])
	}
	if lo >= 0 && hi <= 1 {
		return 0, 1
	}
	if lo == hi {
		return lo - 1, hi + 1
	}
	return lo, hi
}

// head draws the ends of the scale and, if that is short, its middle; of several outputs
// the name.
func (t track) head(x int) {
	m := t.Moment
	if m.Units(m.LastLayer()) > 1 {
		t.Fitted(x, 0, t.w, m.Setup.Names.Unit(m.LastLayer(), t.unit), theme.Dim)
		return
	}
	low, high := t.end(t.lo), t.end(t.hi)
	t.Text(x, 0, low, theme.Dim)
	t.TextRight(x+t.w, 0, high, theme.Dim)
	if t.lo == 0 && t.hi == 1 && t.inUnit(t.unit, 1) == 1 {
		t.Text(x+t.w/2, 0, t.middle(), theme.Dim)
	}
}

// middle writes one half in one column; in ASCII there is none that it fits into.
func (t track) middle() string {
	if t.Format.ASCII {
		return ""
	}
	return "½"
}

func (t track) end(v float64) string {
	const digits = 3
	return t.Format.Brief(t.inUnit(t.unit, v), digits)
}

// draw draws the scale with the target and the answer of a sample. An answer of the last
// step is dim, and dashed.
func (t track) draw(x, y, sample int) {
	answer, reached := t.answerOf(sample)
	role := t.answerRole(sample)
	paint.DrawTrack(t.Painter, x, y, paint.Track{
		W: t.w, Low: t.lo, High: t.hi, Target: t.target(sample), Answer: answer,
		Reached: reached, Middle: true, Role: role, Point: role,
	})
}

// answerRole returns the role of the answer and of the line to it: the accent of the phase,
// quiet unless the sample is selected.
func (t track) answerRole(sample int) theme.Role {
	m := paint.Unmarked
	if sample == t.Moment.Selection.Sample {
		m = paint.Named
	}
	return t.BarRole(t.Accent(), m)
}

// target returns the target of a sample, or NaN if it has none.
func (t track) target(sample int) float64 {
	m := t.Moment
	if !m.HasTargets() {
		return math.NaN()
	}
	return m.Step.Y[m.Step.At(t.unit, sample)]
}

// answerOf returns the answer for a sample, and whether this step has reached it. If it has
// not, that of the last step will do; NaN if there is none.
func (t track) answerOf(sample int) (v float64, reached bool) {
	c := t.cell(t.quantity(explain.Activation, t.unit, sample), sample)
	if c.Reached {
		return c.Value, true
	}
	return c.Last, false
}
