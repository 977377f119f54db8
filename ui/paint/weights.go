package paint

import (
	"math"

	"backstep/network/explain"
	"backstep/ui/theme"
)

// There are three weights of text. What the formula names is bold in its full colour, what
// is merely present is soft, and labels and ghosts are dim.

// named reports whether the formula names what has the mark, or an edit is about it.
func (m Mark) named() bool { return m != Unmarked }

// TextRole returns the role of a number or a name with a mark.
func (Look) TextRole(m Mark) theme.Role {
	if m.named() {
		return theme.Strong
	}
	return theme.Soft
}

// LabelRole returns the role of a symbol or a heading with a mark.
func (p Painter) LabelRole(m Mark) theme.Role {
	switch {
	case m == Focused:
		return p.AccentStrong()
	case m.named():
		return theme.Strong
	default:
		return theme.Dim
	}
}

// SignRole returns the role of a weight or bias in numbers, by its sign and its mark.
func (Look) SignRole(w float64, m Mark) theme.Role {
	switch {
	case m.named():
		return SignRole(w).Bold()
	case w < 0:
		return theme.NegativeSoft
	default:
		return theme.PositiveSoft
	}
}

// WireRole returns the role of the wire or tile of a weight. What feeds the number in focus
// has the accent of the phase, and is drawn heavy. All other wires are light, and their
// sign is told by a quiet colour and by dashes.
func (p Painter) WireRole(w float64, feeds bool) theme.Role {
	if feeds {
		return p.Accent()
	}
	return theme.Quiet(SignRole(w))
}

// BarRole returns the role of a bar of z, a, δ or a sum with a mark: the accent of its
// direction, quiet unless the formula names it.
func (Look) BarRole(accent theme.Role, m Mark) theme.Role {
	if m.named() {
		return accent
	}
	return theme.Quiet(accent)
}

// SignRole returns the full colour of a weight by its sign.
func SignRole(w float64) theme.Role {
	if w < 0 {
		return theme.Negative
	}
	return theme.Positive
}

// Cell is a number as it stands in a cell of fixed width: see [Painter.Number].
type Cell struct {
	Value   float64
	Reached bool
	// Last is the value of the last step, which is drawn as a ghost while this one is not
	// reached. It is not a number if there is none to show, and then a dot is drawn.
	Last float64
	Mark Mark
	Role theme.Role // of a number that is reached

	Hidden     bool             // a quiz asks for it, alone or together with others
	Of         explain.Quantity // the quantity that it is, which the mouse can point at
	IsQuantity bool
	IsPart     bool // or else it is a part of the formula of that quantity
}

// NumberOf returns the cell of a quantity of the step: with its mark, its ghost, and the
// role that these and its kind give it.
func (p Painter) NumberOf(q explain.Quantity, v float64, reached bool) Cell {
	quiz := p.Moment.Quiz
	if known, ok := quiz.Known(q); ok {
		v, reached = known, true
	}
	c := Cell{Value: v, Reached: reached, Last: lastOf(p, q, reached), Mark: p.MarkOf(q), Hidden: quiz.Hides(q), Of: q, IsQuantity: true}
	switch q.Kind {
	case explain.Initial, explain.Weight, explain.Update:
		c.Role = p.SignRole(v, c.Mark)
	default:
		c.Role = p.TextRole(c.Mark)
	}
	return c
}

// lastOf returns what is drawn of the last step in place of a quantity that is not reached.
func lastOf(p Painter, q explain.Quantity, reached bool) float64 {
	if reached || p.NoGhosts {
		return math.NaN()
	}
	if v, ok := p.Moment.LastValue(q); ok {
		return v
	}
	return math.NaN()
}

// Bare returns the cell of a number that is no quantity of the step, such as a mean or a
// difference. It has no mark and no ghost.
func Bare(v float64, reached bool, role theme.Role) Cell {
	return Cell{Value: v, Reached: reached, Last: math.NaN(), Role: role}
}

// As returns the cell in another role.
func (c Cell) As(role theme.Role) Cell {
	c.Role = role
	return c
}
