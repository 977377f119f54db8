package why

import (
	"fmt"
	"strings"

	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// wayLine is a line of the whole way down: a level, or a number beside the way.
type wayLine struct {
	depth   int
	name    string
	value   float64
	step    int    // of a level; 0 for none
	level   int    // from 1; 0 if it is a number beside the way
	line    string // that a click on it types
	present bool
}

// besides is how many numbers are listed beside the way at each level, so that the way itself
// stays in sight.
const besides = 6

// wayLines lists the way down, with the numbers beside it.
func wayLines(m *desk.Moment) []wayLine {
	var list []wayLine
	t := m.Trail
	for i := range t.Levels {
		l := &t.Levels[i]
		list = append(list, wayLine{
			depth: i, name: desk.NameOf(m, l), value: l.Explanation.Result.Value, step: l.Step, level: i + 1,
			line: fmt.Sprintf("level %d", i+1), present: i == len(t.Levels)-1,
		})
	}
	for i := len(t.Levels) - 1; i >= 0; i-- {
		before, after := besideOf(m, t, i)
		list = append(list[:i+1:i+1], append(append(before, list[i+1:]...), after...)...)
	}
	return list
}

// besideOf returns the numbers of a level before the one that the way takes, and those after
// it. They are few.
func besideOf(m *desk.Moment, t *desk.Trail, i int) (before, after []wayLine) {
	l, taken := &t.Levels[i], desk.Taken(t, i)
	first := max(0, min(taken-besides/2, len(l.Terms)-besides))
	if taken < 0 {
		first = max(0, min(t.Term()-besides/2, len(l.Terms)-besides))
	}
	for j := first; j < min(len(l.Terms), first+besides); j++ {
		term := wayLine{depth: i + 1, name: shortName(m, l.Terms[j].Ref), value: l.Terms[j].Value, line: fmt.Sprintf("level %d; into %d", i+1, j+1)}
		if taken < 0 {
			term.line = fmt.Sprintf("point %d", j+1)
		}
		switch {
		case j == taken:
		case j < taken || taken < 0:
			before = append(before, term)
		default:
			after = append(after, term)
		}
	}
	if more := len(l.Terms) - besides; more > 0 {
		rest := wayLine{depth: i + 1, name: fmt.Sprintf("… %d more", more)}
		if taken < 0 {
			return append(before, rest), after
		}
		return before, append(after, rest)
	}
	return before, after
}

// shortName returns the name of a number, with that of its sample in brackets.
func shortName(m *desk.Moment, q explain.Quantity) string {
	name := m.Subject().Title(q)
	switch {
	case q.Kind == explain.Weight && q.From != network.Bias:
		return "w " + name
	case q.Kind == explain.Right && q.IsOfSample():
		return fmt.Sprintf("right (%d)", q.Sample+1)
	case q.IsOfSample() && m.Samples() > 1:
		return fmt.Sprintf("%s (%d)", name, q.Sample+1)
	default:
		return name
	}
}

// drawWay draws the way down as a tree.
func drawWay(p paint.Painter) {
	body := paint.PanelWithEnd(p, "the way down", "", "numbers behind it")
	list := wayLines(p.Moment)
	at := 0
	for i := range list {
		if list[i].present {
			at = i
		}
	}
	first := max(0, min(at-body.H()/2, len(list)-body.H()))
	shown := list[first:min(len(list), first+body.H())]
	step := stepsBeside(body, shown)
	for y := range shown {
		drawWayLine(body, y, step, &shown[y])
	}
}

// stepsBeside returns the width of the column of steps: none where names need it.
func stepsBeside(p paint.Painter, shown []wayLine) int {
	const width = 8
	most := p.W() - p.Format.Width() - 1 - width
	for i := range shown {
		if shown[i].indent(most)+grid.Width(p.Spell(shown[i].name)) > most {
			return 0
		}
	}
	return width
}

// indent returns where the name of a line begins, of so many columns for names.
func (l *wayLine) indent(most int) int { return 1 + 2*min(l.depth, most/4) }

// drawWayLine draws a line of the tree, with so many columns for steps.
func drawWayLine(p paint.Painter, y, step int, l *wayLine) {
	most := p.W() - p.Format.Width() - 1 - step
	x := l.indent(most)
	role := theme.Soft
	switch {
	case l.present:
		p.Set(0, y, '▌', p.Accent())
		role = p.AccentStrong()
	case l.level > 0:
		p.Set(0, y, '•', p.Accent())
		role = theme.Text
	}
	if l.depth > 0 {
		p.Text(x-2, y, "├ ", theme.Axis)
	}
	p.Fitted(x, y, most-x, p.Spell(l.name), role)
	if !strings.HasPrefix(l.name, "…") {
		p.Text(most, y, p.Format.Cell(l.value), p.Alarmed(l.value, role))
	}
	if step > 0 && l.level > 0 && (l.level == 1 || l.present) {
		p.TextRight(p.W(), y, stepName(l.step), theme.Dim)
	}
	if l.line != "" {
		p.Hit(grid.Rect{Y: y, W: p.W(), H: 1}, paint.Target{Kind: paint.LineTarget, Line: l.line})
	}
}

// stepName names a step.
func stepName(step int) string {
	if step == 0 {
		return "start"
	}
	return fmt.Sprintf("step %d", step)
}
