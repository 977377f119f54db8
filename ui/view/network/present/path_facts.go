package present

import (
	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// Around the numbers below that of a box: the columns before them, those before and after, those
// between two, and those between a name and its number.
const (
	factsBefore = 3
	factsAround = 5
	factsGap    = 3
	factNameGap = 1
)

// factsWidth returns the columns of numbers in large digits beside each other, 0 if the step
// has not reached one.
func (s pathway) factsWidth(t tracer, facts []fact) int {
	w := -factsGap
	for _, f := range facts {
		v, reached := t.ValueOf(f.of)
		if !reached {
			return 0
		}
		w += factsGap + grid.Width(f.name) + factNameGap + s.boxes.Width(s.factText(f.of, v))
	}
	return max(0, w)
}

// largeFacts reports whether the numbers below that of a box have room in large digits.
func (s pathway) largeFacts(t tracer, e end) bool {
	w := s.factsWidth(t, e.facts)
	if w == 0 || w > s.W()-factsAround || s.H()-2 < 2*s.boxes.Rows()+1 || !s.enlarges() {
		return false
	}
	for _, f := range e.facts {
		if v, _ := t.ValueOf(f.of); !s.boxes.Has(s.factText(f.of, v)) {
			return false
		}
	}
	return true
}

// enlarged draws the numbers below that of a box in large digits.
func (s pathway) enlarged(t tracer, facts []fact, y int) {
	x := factsBefore
	foot := y + s.boxes.Rows() - 1
	for _, f := range facts {
		v, _ := t.ValueOf(f.of)
		text := s.factText(f.of, v)
		s.mark(x-1, foot, s.MarkOf(f.of))
		x += s.Text(x, foot, s.Spell(f.name), theme.Text) + factNameGap
		s.large(x, y, s.boxes, text, s.factRole(f.of, v))
		x += s.boxes.Width(text) + factsGap
	}
}

// factRole returns the role of a number below that of a box.
func (s pathway) factRole(q explain.Quantity, v float64) theme.Role {
	if q.IsParameter() {
		return s.Alarmed(v, paint.SignRole(v))
	}
	return s.Alarmed(v, theme.Text)
}

// facts draws small numbers in the last row but one of a box.
func (s pathway) facts(t tracer, facts []fact) {
	x := factsBefore
	for _, f := range facts {
		v, reached := t.ValueOf(f.of)
		text := "·"
		if reached {
			text = s.Spell(s.factText(f.of, v))
		}
		x += s.Text(x, s.H()-3, s.Spell(f.name)+"  ", theme.Dim)
		x += s.Fitted(x, s.H()-3, s.W()-x-1, text, s.factRole(f.of, v)) + 4
	}
}
