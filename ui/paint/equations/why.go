package equations

import (
	"fmt"
	"strings"

	"backstep/network"
	"backstep/network/notation"
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
// entry. Where W stands the other way about it is not turned.
func (p why) whyWeights(l int) []reason {
	if p.toFrom() != p.columns() {
		return nil
	}
	n, units, after := p.Moment.Batch(), p.Moment.Units(l), p.Moment.Units(l+1)
	w, d, row := p.symbol("W", l+1), p.symbol("δ", l+1), "row"
	shapes := fits{d, w, n, after, units, after}.turned(false, "")
	rows := "its rows are the units that get blame"
	if p.columns() {
		shapes, row = fits{w, d, after, units, after, n}.turned(true, ""), "column"
		rows = "its columns are the units that get blame"
	}
	if units == after {
		shapes = reason{
			fmt.Sprintf("%s would fit, but add along the wrong side of %s: %s.", p.product(d, w), w, rows),
			fmt.Sprintf("%s would add along the wrong side of %s.", p.product(d, w), w),
		}
	}
	to, first := p.Moment.Setup.Names.Unit(l, p.Chosen(l)), p.Moment.Setup.Names.Unit(l+1, p.Chosen(l+1))
	letter, other := p.SymbolOf("δ"), map[string]string{"row": "column", "column": "row"}[row]
	sum := reason{
		fmt.Sprintf("Blame of %s = %s of %s · its weight to %s%s: the %s %s of %s, which as a %s meets the %s of %s.", to, letter, first, first, more(after), row, to, w, other, row, letter),
		fmt.Sprintf("Blame of %s is %s times the %s %s of %s, added up.", to, letter, row, to, w),
	}
	return []reason{shapes, sum}
}

// product writes what a δ and the weights would be without turning.
func (p why) product(d, w string) string {
	if p.columns() {
		return w + " · " + d
	}
	return d + " · " + w
}

// fits are two matrices that multiply once one of them is turned.
type fits struct {
	first, second    string
	rows, cols, r, c int
}

// turned says that they do not fit, and that they do with the first or the second turned.
func (f fits) turned(first bool, and string) reason {
	rows, cols, r, c := f.rows, f.cols, f.c, f.r
	inner := fmt.Sprintf(", inner %d and %d differ", f.cols, f.r)
	if first {
		rows, cols, r, c = f.cols, f.rows, f.r, f.c
	}
	if and != "" {
		inner = ""
	}
	return reason{
		fmt.Sprintf("%s · %s does not fit: %s%s. Turned it does: %s%s.", f.first, f.second, product(f.rows, f.cols, f.r, f.c), inner, product(rows, cols, r, c), and),
		fmt.Sprintf("%s · %s does not fit: %s.", f.first, f.second, product(f.rows, f.cols, f.r, f.c)),
	}
}

// more says that other units follow in a sum.
func more(units int) string {
	if units == 1 {
		return ""
	}
	return ", and so on, added up"
}

// whyInputs says why what feeds a layer, or its δ, is turned for its gradient.
func (p why) whyInputs(l int) []reason {
	m := p.Moment
	n, from, to := m.Batch(), p.feeding(l).Size, m.Units(l)
	first, second, rows, cols := p.a(l-1), p.symbol("δ", l), from, to
	if p.toFrom() {
		first, second, rows, cols = second, first, to, from
	}
	many := m.Setup.Noun.Count(n)
	shapes := fits{first, second, n, rows, n, cols}.turned(true, ", and the "+many+" cancel")
	if p.columns() {
		shapes = fits{first, second, rows, n, cols, n}.turned(false, ", and the "+many+" cancel")
	}
	outer := product(rows, n, n, cols)
	if p.columns() && n == cols || !p.columns() && n == rows {
		shapes = reason{
			fmt.Sprintf("%s · %s would fit, but add over units. Turned, %s, it adds over %s.", first, second, outer, m.Setup.Noun.Many()),
			fmt.Sprintf("%s · %s would add over units, not %s.", first, second, m.Setup.Noun.Many()),
		}
	}
	return []reason{shapes, p.entry(l, first, second)}
}

// entry says what an entry of a gradient adds up.
func (p why) entry(l int, first, second string) reason {
	m := p.Moment
	unit, name, letter, delta := p.fromOf(l, min(p.feeding(l).Chosen, m.Units(l-1))), m.Setup.Names.Unit(l, p.Chosen(l)), p.SymbolOf(letterOf(l)), p.SymbolOf("δ")
	of, what := "the bias", "1"
	if unit != network.Bias {
		of = m.Setup.Names.Unit(l-1, unit)
		what = letter + " of " + of
	}
	mean := strings.TrimPrefix(strings.TrimPrefix(p.overSamples(), "="), " ")
	if mean != "" && p.Moment.Batch() > 1 {
		mean += " "
	}
	row, turned := first+" turned", second
	if p.columns() {
		row, turned = first, second+" turned"
	}
	if p.Moment.Batch() == 1 && m.Notation.Gradient == notation.Mean {
		mean = share(1) + " · "
	}
	return reason{
		fmt.Sprintf("The entry %s, %s = %sΣ over %s of %s · %s of %s: a row of %s times a column of %s.", of, name, mean, m.Setup.Noun.Many(), what, delta, name, row, turned),
		fmt.Sprintf("An entry adds up %s · %s over the %s.", letter, delta, m.Setup.Noun.Many()),
	}
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
	from, a, side, other := p.feeding(l).Size, p.a(l-1), "rows", "columns"
	shapes := product(from, n, n, m.Units(l))
	if p.toFrom() {
		shapes = product(m.Units(l), n, n, from)
	}
	if p.columns() {
		side, other = other, side
	}
	gradient := reason{
		fmt.Sprintf("A gradient adds up over %s, the %s of %s: turned, %s, and the %s cancel.", m.Setup.Noun.Many(), side, a, shapes, m.Setup.Noun.Count(n)),
		fmt.Sprintf("A gradient adds up over %s, the %s of %s.", m.Setup.Noun.Many(), side, a),
	}
	if l == 0 || p.toFrom() != p.columns() {
		return []reason{gradient}
	}
	w, first, last := p.symbol("W", l), p.names(l-1), p.names(l)
	return []reason{{
		fmt.Sprintf("%s leads from %s to %s. Blame runs back, from %s to %s: its %s become %s.", w, first, last, last, first, side, other),
		fmt.Sprintf("Blame runs back through %s: its %s become %s.", w, side, other),
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
