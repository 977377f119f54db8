package solution

import (
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// Picture is a question and its answer.
type Picture struct {
	Asked    explain.Quantity // the number that is wanted to be something
	Title    string           // its name
	Variable string           // the name of what may be changed
	Raw      bool             // that is of the data
	Nothing  bool             // nothing can be asked here

	Field      paint.Field
	FieldShown bool // it stands in the network
	Wanted     bool // a whole number was typed

	Solved *desk.Solved // the answer; nil if it is not there
	Before *desk.Solved // the one before it, whose curve is still true; nil for none
}

// panel draws a picture into a part of the screen.
type panel struct {
	paint.Painter
	*Picture
	moment *desk.Moment
}

// Draw draws the question and the answer, and below them the curves.
func (c *Picture) Draw(p paint.Painter, m *desk.Moment) {
	d := panel{p, c, m}
	if c.Nothing {
		p.Panel(p.Spell(c.Title))
		return
	}
	d.title()
	body := p.PanelBody()
	if p.W() < paint.TwoColumns {
		d.in(body).by(0, 0, body.W())
		body = body.Down(1)
	}
	s := d.latest()
	if s == nil || len(s.Curve.Values) == 0 || body.H() < paint.MinPlotHeight {
		if body.H() > 0 {
			body.Text(0, 0, "·", theme.Dim)
		}
		return
	}
	left, right := d.split(body.W(), body.H(), s)
	newCurveChart(d.in(body.In(left)), s).draw()
	if !right.Empty() {
		newActivationChart(d.in(body.In(right)), s).draw()
	}
}

// latest returns the answer or, until it is there, the one before.
func (c *Picture) latest() *desk.Solved {
	if c.Solved == nil || !c.Solved.Answered {
		return c.Before
	}
	return c.Solved
}

// changes reports whether there is an answer to what was typed that changes something.
func (c *Picture) changes() bool { return c.Wanted && c.Solved != nil && c.Solved.Changes() }

func (p panel) in(part paint.Painter) panel {
	p.Painter = part
	return p
}

// split divides the body into the curve and, if the number is of a unit whose activation has
// one, the curve of that.
func (p panel) split(w, h int, s *desk.Solved) (left, right grid.Rect) {
	all := grid.Rect{W: w, H: h}
	const gap = 2
	if w < paint.TwoColumns-2*(paint.Margin+1) || p.Asked.Kind == explain.Loss || s.Would.Step == nil || p.activation().Joint() {
		return all, right
	}
	left, right = all.SplitLeft(w * 58 / 100)
	left.W -= gap
	return left, right
}

// title draws what the number is and what it is wanted to be, and by what.
func (p panel) title() {
	p.HLine(paint.Margin, 0, p.W()-2*paint.Margin, '─', theme.Rule.Style())
	x, end := paint.Margin+2, p.W()-paint.Margin-1
	x += p.Fitted(x, 0, max(8, end-x-16), " "+p.Spell(p.Title)+" ", theme.Strong)
	is, role := p.is()
	x += p.Text(x, 0, " "+is, role)
	if p.Asked.Kind != explain.Loss || !p.FieldShown || p.Wanted {
		x += p.wanted(x, end)
	}
	x += p.Text(x, 0, " ", theme.Text)
	if p.W() >= paint.TwoColumns {
		x = p.by(x+2, 0, end)
	}
	p.legend(x, end)
}

// is returns what the number is, and the role of that.
func (p panel) is() (string, theme.Role) {
	s := p.latest()
	if s == nil || !s.Known() {
		return p.Spell("·"), theme.Dim
	}
	return p.Format.Trim(s.Is), p.Alarmed(s.Is, theme.Text)
}

// wanted draws what the number is wanted to be: in the field, if that is not in the network.
func (p panel) wanted(x, end int) int {
	from := x
	switch {
	case !p.FieldShown:
		x += p.Text(x, 0, p.Spell(" →"), theme.Dim)
		w := min(max(paint.FieldWidth(p.Field), 8), max(0, end-x-2))
		p.Field.Draw(p.Painter, x+1, 0, w)
		x += w + 1
	case p.Wanted:
		x += p.Text(x, 0, p.Spell(" → "), theme.Dim)
		x += p.Fitted(x, 0, end-x-1, p.Field.Text, theme.Update.Bold())
	}
	return x - from
}

// by draws what may be changed, what it is and what it would have to be, and returns the column
// after it.
func (p panel) by(x, y, end int) int {
	x += p.Text(x, y, " by ", theme.Dim)
	s := p.latest()
	if s == nil {
		x += p.Fitted(x, y, end-x-1, p.Spell(p.Variable)+" ", theme.Strong)
		return x
	}
	is, would := p.valued(s.From), ""
	if s == p.Solved && p.changes() {
		would = p.Spell("~") + p.apart(s.Answer.At, s.From)
	}
	room := end - x - grid.Width(is) - grid.Width(would) - 6
	x += p.Fitted(x, y, max(4, room), p.Spell(p.Variable), theme.Strong)
	x += p.Text(x, y, " ", theme.Text)
	x += p.Fitted(x, y, end-x, " "+is, p.Alarmed(s.From, theme.Text))
	if would != "" {
		x += p.Fitted(x, y, end-x, p.Spell(" → "), theme.Dim)
		x += p.Fitted(x, y, end-x, would, theme.Update.Bold())
	}
	return x + p.Text(x, y, " ", theme.Text)
}

// valued writes a value of what may be changed.
func (p panel) valued(v float64) string {
	if p.Raw {
		return p.WithDigits(max(p.Format.Digits, 6)).Format.Trim(v)
	}
	return p.Format.Trim(v)
}

// apart writes a number with as many digits more as tell it from another one.
func (p panel) apart(v, from float64) string {
	const most = 17
	for digits := p.Format.Digits; digits < most; digits++ {
		if f := p.WithDigits(digits).Format; f.Trim(v) != f.Trim(from) {
			return f.Trim(v)
		}
	}
	return p.Format.Trim(v)
}

// legend says what the marks mean, if there is room.
func (p panel) legend(x, end int) {
	marks := p.Spell(" ○ now ")
	if p.changes() {
		marks += p.Spell(" ● then ")
	}
	if x+grid.Width(marks)+2 <= end {
		p.RuleEnd(marks[1 : len(marks)-1])
	}
}
