package code

import (
	"slices"

	"backstep/network/listing"
	"backstep/network/stepper"
	"backstep/ui/desk"
)

// program is the program of a moment, and which of its lines is looked at.
type program struct {
	moment  *desk.Moment
	lines   []listing.Line
	words   bool
	lit, at int   // the line of the phase, and the one that is looked at
	feeds   []int // the lines that feed the one that is looked at
}

// ofPhase returns the line of the phase: of several the last, at the update that of the
// selected layer. Before the first step it is the first line.
func (p program) ofPhase() int {
	phase, best := p.moment.Phase(), 0
	for i, line := range p.lines {
		if line.Phase == phase && (phase.Kind != stepper.Update || line.Layer == max(0, p.moment.Selection.Layer)) {
			best = i
		}
	}
	return best
}

// isLit reports whether a line is of the present phase.
func (p program) isLit(i int) bool { return p.lines[i].Phase == p.moment.Phase() }

// isAhead reports whether the step has not come to a line.
func (p program) isAhead(i int) bool {
	if p.moment.Step == nil {
		return true
	}
	phases := stepper.Phases(p.moment.LastLayer() + 1)
	return slices.Index(phases, p.lines[i].Phase) > slices.Index(phases, p.moment.Phase())
}

// layer returns the layer to which a line belongs, for what is near to what.
func (p program) layer(i int) int {
	line := &p.lines[i]
	switch line.Phase.Kind {
	case stepper.Inputs:
		return -1
	case stepper.Loss:
		return p.moment.LastLayer()
	default:
		return max(0, line.Layer)
	}
}

// text returns a line as it is written.
func (p program) text(i int) string {
	if p.words {
		return p.lines[i].Words
	}
	return p.lines[i].Code
}

// shown returns which lines are shown in h rows, in their order. Those of the layer that is
// looked at come first, then those of its neighbours. What is left out between two takes a
// row too.
func (p program) shown(h int) []int {
	var order []int
	for i := range p.lines {
		if p.text(i) != "" {
			order = append(order, i)
		}
	}
	all := len(order)
	slices.SortStableFunc(order, func(a, b int) int {
		near := func(i int) int { return apart(p.layer(i), p.layer(p.at))*len(p.lines) + apart(i, p.at) }
		return near(a) - near(b)
	})
	if all <= h {
		slices.Sort(order)
		return order
	}
	var kept []int
	for n := 1; n <= all; n++ {
		list := slices.Sorted(slices.Values(order[:n]))
		if n > 1 && len(list)+p.gaps(list) > h {
			break
		}
		kept = list
	}
	return p.filled(kept)
}

// filled returns the lines that are shown, and each that is left out alone, since it takes
// no more room than to say so.
func (p program) filled(kept []int) []int {
	var list []int
	before := -1
	for _, i := range append(slices.Clone(kept), len(p.lines)) {
		for j := before + 1; j < i && p.between(before, i) == 1; j++ {
			if p.text(j) != "" {
				list = append(list, j)
			}
		}
		if i < len(p.lines) {
			list = append(list, i)
		}
		before = i
	}
	return list
}

// gaps returns how many times lines are left out between the lines that are shown, before
// them and after them.
func (p program) gaps(kept []int) int {
	n, before := 0, -1
	for _, i := range append(slices.Clone(kept), len(p.lines)) {
		if p.between(before, i) > 0 {
			n++
		}
		before = i
	}
	return n
}

// between returns the number of lines with a text between two.
func (p program) between(a, b int) int {
	n := 0
	for i := a + 1; i < b; i++ {
		if p.text(i) != "" {
			n++
		}
	}
	return n
}

// layers returns the first and the last layer of the lines between two.
func (p program) layers(a, b int) (first, last int) {
	first, last = p.moment.LastLayer(), 0
	for i := a + 1; i < b; i++ {
		l := max(0, p.layer(i))
		first, last = min(first, l), max(last, l)
	}
	return first, last
}

// apart returns the distance of two numbers.
func apart(a, b int) int { return max(a-b, b-a) }
