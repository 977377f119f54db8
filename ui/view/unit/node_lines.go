package unit

import (
	"math"
	"strings"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// in draws the headings and what comes in.
func (p nodePanel) in(top int, lines []nodeLine, v sumView, at nodeColumns) {
	p.Text(at.value, 0, p.Spell(v.Heads[0]), theme.Dim)
	p.Text(at.weight, 0, v.Heads[1], theme.Dim)
	for i, l := range lines {
		p.line(top+i, l, at)
	}
}

// nodeLine is what comes in over one weight.
type nodeLine struct {
	Term
	value, weight string // cells; empty for what stands for several terms
	role          theme.Role
}

// lines returns the texts of terms. A bias is the weight of an input that is always 1.
func (p nodePanel) lines(terms []Term, v sumView) []nodeLine {
	list := make([]nodeLine, len(terms))
	for i, t := range terms {
		list[i] = nodeLine{Term: t, role: theme.Soft}
		switch {
		case t.From == several:
			continue
		case t.Alone:
			list[i].value, list[i].Weight = p.Format.GivenCell(1), t.Product
		case v.known(t):
			list[i].value, list[i].role = p.Format.Cell(t.Value), p.Alarmed(t.Value, theme.Soft)
		default:
			list[i].value, list[i].role = p.Format.Dot(), theme.Dim
		}
		list[i].weight = p.Format.Cell(list[i].Weight)
	}
	return list
}

// nodeColumns are the columns of a node: where each begins, and how many blanks all cells
// of a column begin with.
type nodeColumns struct {
	label, value, weight, bracket, end int
	valueLead, weightLead              int
}

// columns places the columns of the lines, with after columns behind them.
func (p nodePanel) columns(lines []nodeLine, after int) nodeColumns {
	const least, operator = 4, 3
	at := nodeColumns{label: least}
	var values, weights []string
	for _, l := range lines {
		at.label = max(at.label, grid.Width(p.Spell(l.Label)))
		values, weights = append(values, l.value), append(weights, l.weight)
	}
	lead, valueWidth := inkOf(values)
	at.valueLead = lead
	lead, weightWidth := inkOf(weights)
	at.weightLead = lead
	at.label = max(least, min(at.label, p.W()-1-1-valueWidth-operator-weightWidth-1-after))
	at.value = 1 + at.label + 1
	at.weight = at.value + valueWidth + operator
	at.bracket = at.weight + weightWidth + 1
	at.end = at.bracket + after
	return at
}

// inkOf returns the number of blanks that all cells begin with, and the width that is left
// of the widest.
func inkOf(cells []string) (lead, width int) {
	lead = math.MaxInt
	for _, c := range cells {
		if text := strings.TrimLeft(c, " "); text != "" {
			lead = min(lead, len(c)-len(text))
		}
	}
	for _, c := range cells {
		width = max(width, grid.Width(strings.TrimRight(c, " "))-lead)
	}
	return lead, width
}

// line draws what comes in over one weight.
func (p nodePanel) line(y int, l nodeLine, at nodeColumns) {
	label := theme.Soft
	if l.From == p.Moment.Selection.From {
		p.Set(0, y, '▌', p.Accent())
		label = theme.Strong
	}
	if l.From == several {
		p.Text(1, y, p.Longest(at.bracket-2, p.Spell(l.Label+" more"), p.Spell(l.Label)), label)
		return
	}
	p.Fitted(1, y, at.label, p.Spell(l.Label), label)
	value, weight := p.incoming(l.Term)
	if w := p.Text(at.value, y, strings.TrimRight(l.value[at.valueLead:], " "), l.role); !l.Alone {
		p.HitQuantity(grid.Rect{X: at.value, Y: y, W: w, H: 1}, value)
	}
	p.Text(at.weight-2, y, p.Spell("·"), theme.Dim)
	w := p.Text(at.weight, y, strings.TrimRight(l.weight[at.weightLead:], " "), p.Alarmed(l.Weight, p.SignRole(l.Weight, paint.Unmarked)))
	p.HitQuantity(grid.Rect{X: at.weight, Y: y, W: w, H: 1}, weight)
}
