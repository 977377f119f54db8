package equations

import (
	"fmt"

	"backstep/network/stepper"
	"backstep/ui/paint/matrix"
)

// reason is one line, in several lengths, the longest first.
type reason []string

// Why says why matrices are turned, in lines of at most w columns: in the equation of a phase
// if it has one that is, otherwise on the way back as a whole. What has no room is left out.
func (p Maker) Why(phase stepper.Phase, w int) []string {
	var list []string
	for _, r := range (why{p}).reasons(phase) {
		if text := p.Longest(w, r...); text != "" {
			list = append(list, text)
		}
	}
	return list
}

// why says why matrices are turned.
type why struct{ Maker }

func (p why) reasons(phase stepper.Phase) []reason {
	switch {
	case phase.Kind == stepper.Delta && phase.Layer < p.Moment.LastLayer():
		return p.whyWeights(phase.Layer)
	case phase.Kind == stepper.Gradient:
		return p.whyInputs(phase.Layer)
	case phase.Kind == stepper.Initialise, phase.Kind == stepper.Update:
		return nil
	default:
		return p.whyBoth()
	}
}

// product writes that two shapes multiply.
func product(rows, inner, other, cols int) string {
	return matrix.Shape(rows, inner) + " · " + matrix.Shape(other, cols)
}

// whyWeights says why W is turned on the way back: first by shapes, then by the sum of an
// entry.
func (p why) whyWeights(l int) []reason {
	n, units, after := p.Moment.Batch(), p.Moment.Units(l), p.Moment.Units(l+1)
	w, d := p.Layered("W", l+1), p.Layered("δ", l+1)
	shapes := reason{
		fmt.Sprintf("%s · %s does not fit: %s, inner %d and %d differ. Turned it does: %s.", d, w, product(n, after, units, after), after, units, product(n, after, after, units)),
		fmt.Sprintf("%s · %s does not fit: %s.", d, w, product(n, after, units, after)),
	}
	if units == after {
		shapes = reason{
			fmt.Sprintf("%s · %s would fit, but add along the wrong side of %s: its rows are the units that get blame.", d, w, w),
			fmt.Sprintf("%s · %s would add along the wrong side of %s.", d, w, w),
		}
	}
	to, first := p.Moment.Setup.Names.Unit(l, p.Chosen(l)), p.Moment.Setup.Names.Unit(l+1, p.Chosen(l+1))
	sum := reason{
		fmt.Sprintf("Blame of %s = δ of %s · its weight to %s%s: the row %s of %s, which as a column meets the row of δ.", to, first, first, more(after), to, w),
		fmt.Sprintf("Blame of %s is δ times the row %s of %s, added up.", to, to, w),
	}
	return []reason{shapes, sum}
}

// more says that other units follow in a sum.
func more(units int) string {
	if units == 1 {
		return ""
	}
	return ", and so on, added up"
}

// whyInputs says why what feeds a layer is turned for its gradient.
func (p why) whyInputs(l int) []reason {
	m := p.Moment
	n, from, to := m.Batch(), m.Units(l-1), m.Units(l)
	a, d := p.ActivationSymbol(l-1), p.Layered("δ", l)
	many := m.Setup.Noun.Count(n)
	shapes := reason{
		fmt.Sprintf("%s · %s does not fit: %s. Turned it does: %s, and the %s cancel.", a, d, product(n, from, n, to), product(from, n, n, to), many),
		fmt.Sprintf("%s · %s does not fit: %s.", a, d, product(n, from, n, to)),
	}
	if n == from {
		shapes = reason{
			fmt.Sprintf("%s · %s would fit, but add over units. Turned, %s, it adds over %s.", a, d, product(from, n, n, to), m.Setup.Noun.Many()),
			fmt.Sprintf("%s · %s would add over units, not %s.", a, d, m.Setup.Noun.Many()),
		}
	}
	unit, name := p.Chosen(l-1), m.Setup.Names.Unit(l, p.Chosen(l))
	sum := reason{
		fmt.Sprintf("The entry %s, %s = %s · Σ over %s of %s of %s · δ of %s: a row of %s turned times a column of %s.",
			m.Setup.Names.Unit(l-1, unit), name, share(n), m.Setup.Noun.Many(), letterOf(l), m.Setup.Names.Unit(l-1, unit), name, a, d),
		fmt.Sprintf("An entry adds up %s · δ over the %s.", letterOf(l), m.Setup.Noun.Many()),
	}
	return []reason{shapes, sum}
}

// letterOf returns the letter of what feeds a layer.
func letterOf(l int) string {
	if l == 0 {
		return "x"
	}
	return "a"
}

// whyBoth says why matrices are turned on the way back, in words.
func (p why) whyBoth() []reason {
	m := p.Moment
	l, n := m.LastLayer(), m.Batch()
	from, a := m.Units(l-1), p.ActivationSymbol(l-1)
	gradient := reason{
		fmt.Sprintf("A gradient adds up over %s, the rows of %s: turned, %s, and the %s cancel.", m.Setup.Noun.Many(), a, product(from, n, n, m.Units(l)), m.Setup.Noun.Count(n)),
		fmt.Sprintf("A gradient adds up over %s, the rows of %s.", m.Setup.Noun.Many(), a),
	}
	if l == 0 {
		return []reason{gradient}
	}
	w, first, last := p.Layered("W", l), p.names(l-1), p.names(l)
	return []reason{{
		fmt.Sprintf("%s leads from %s to %s. Blame runs back, from %s to %s: its rows become columns.", w, first, last, last, first),
		fmt.Sprintf("Blame runs back through %s: its rows become columns.", w),
	}, gradient}
}

// names names the units of a layer, the first and the last of many.
func (p why) names(l int) string {
	n, name := p.Moment.Units(l), p.Moment.Setup.Names.Unit
	switch n {
	case 1:
		return name(l, 0)
	case 2:
		return name(l, 0) + " and " + name(l, 1)
	default:
		return name(l, 0) + " … " + name(l, n-1)
	}
}
