package matrices

import (
	"strings"

	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/paint/formula"
	"backstep/ui/paint/matrix"
	"backstep/ui/theme"
)

// draw draws the equation at work, its arithmetic, the other equations of the step, and at
// the foot why a matrix is turned.
func (p drawing) draw() {
	inner := p.PanelBody()
	set, main, foot := matrix.NewSetter(inner), p.maker().atWork(), p.foot()
	work := p.atWork(set, main, max(fewRows, p.H()/4))
	sections := p.maker().sections()
	rest := p.below(set, sections, work, len(foot))
	if without := p.below(set, sections, work, 0); without.equations() > rest.equations() {
		rest, foot = without, nil
	}
	if spare := inner.H() - work.height() - rest.height() - len(foot); work.set.Cut && spare > 0 {
		work = p.atWork(set, main, work.rows+spare)
	}
	p.drawWork(main, work)
	p.drawSections(1+work.height(), rest)
	used := work.height() + rest.height()
	p.drawFoot(1+used, foot[:max(0, min(len(foot), inner.H()-used))])
}

// fewRows is the number of rows that the equation at work shows at least where it can.
const fewRows = 4

// work is the equation at work as it is set, and its arithmetic.
type work struct {
	set  matrix.Set
	rows int
	sum  paint.Sheet
}

// height returns the rows below the title, with a blank one at the end.
func (w work) height() int { return w.set.H + w.symbols() + len(w.sum) + 1 }

// symbols returns the row that the equation takes in symbols if it has no room in numbers.
func (w work) symbols() int {
	if w.set.H == 0 {
		return 1
	}
	return 0
}

// atWork sets the equation at work with at most that many rows of entries.
func (p drawing) atWork(s *matrix.Setter, e *matrix.Equation, rows int) work {
	w := work{rows: rows, sum: p.sum(s.Painter)}
	for _, f := range workForms() {
		least := 1
		if f.Whole {
			least = min(rows, fewRows, e.MostRows())
		}
		if f.Whole && f.Breaks {
			least = e.MostRows() // Several lines are only worth it to show all.
		}
		for f.Rows = rows; f.Rows >= least; f.Rows-- {
			set, ok := s.Set(e, s.W(), f)
			if !ok {
				break
			}
			if set.H+len(w.sum) <= s.H() {
				w.set = set
				return w
			}
		}
	}
	return w
}

// workForms returns the forms of the equation at work, the roomiest first.
func workForms() []matrix.Form {
	return []matrix.Form{
		{Samples: true, Whole: true},
		{Samples: true, Whole: true, Tight: true},
		{Samples: true, Whole: true, Breaks: true},
		{Samples: true, Whole: true, Tight: true, Breaks: true},
		{Samples: true, Tight: true},
		{Samples: true, Tight: true, Breaks: true},
		{Tight: true},
		{Tight: true, Left: true},
	}
}

// sum sets the arithmetic of the number in focus.
func (p drawing) sum(in paint.Painter) paint.Sheet {
	e := p.Moment.Explanation
	if q := p.Moment.Focus; !e.Ahead && ofSample(q) {
		e.Symbol = p.Moment.Setup.Noun.Number(q.Sample + 1)
	}
	return formula.Flat(in, &e, in.W())
}

// ofSample reports whether a quantity belongs to one sample.
func ofSample(q explain.Quantity) bool {
	return q.IsOfSample()
}

// drawWork draws the equation at work under its title, and its arithmetic.
func (p drawing) drawWork(e *matrix.Equation, w work) {
	body := p.Panel(e.Title, p.Spell(e.Fact))
	w.set.Draw(body)
	if w.set.H == 0 {
		p.on(body).inSymbols(0, e)
	}
	body.Sheet(w.set.H+w.symbols(), w.sum)
}

// rest is what is shown below the equation at work.
type rest []chosen

// below chooses what is shown of the other sections in the rows that are left, without
// those of the foot.
func (p drawing) below(s *matrix.Setter, sections []section, w work, foot int) rest {
	var list rest
	for _, section := range sections {
		room := p.H() - 1 - w.height() - foot - list.height() - 1
		if room < fewestRows || len(section.equations) == 0 {
			continue
		}
		c, ok := section.fill(s, p.layer(), s.W(), room)
		if !ok {
			break
		}
		list = append(list, c)
		if len(c.left) > 0 {
			break
		}
	}
	return list
}

// fewestRows is the least number of rows that a section is worth.
const fewestRows = 5

// layer returns the layer at work, or the selected one where a phase has none.
func (p drawing) layer() int {
	switch phase := p.Moment.Phase(); {
	case phase.Layer != stepper.NoLayer:
		return phase.Layer
	case phase.Kind == stepper.Loss:
		return p.Moment.LastLayer()
	default:
		return max(0, p.Moment.Selection.Layer)
	}
}

// height returns the rows of the sections with their titles and a blank row after each.
func (r rest) height() int {
	h := 0
	for i := range r {
		h += r[i].height()
	}
	return h
}

// height returns the rows of a section with its title and a blank row after it.
func (c *chosen) height() int {
	h := 1 + height(c.blocks) + c.rows + 1
	if c.rows > 0 && len(c.blocks) > 0 {
		h += below
	}
	return h
}

// left draws the equations that are shown in symbols, or names those that have no row.
func (p drawing) left(c *chosen) {
	y := height(c.blocks)
	if y > 0 {
		y += below
	}
	for i, e := range c.left {
		if last := i == c.rows-1; last && len(c.left) > c.rows {
			p.likewise(y+i, c.left[i:])
			return
		}
		p.inSymbols(y+i, e)
	}
}

// likewise names the left sides of equations.
func (p drawing) likewise(y int, list []*matrix.Equation) {
	var names []string
	for _, e := range list {
		names = append(names, e.Terms[0].Matrix.Symbol)
	}
	p.Fitted(0, y, p.W(), "likewise "+strings.Join(names, ", "), theme.Dim)
}

// inSymbols draws an equation in symbols, with the shapes after it if there is room.
func (p drawing) inSymbols(y int, e *matrix.Equation) {
	symbols, shapes := e.InSymbols()
	x := p.Fitted(0, y, p.W(), p.Spell(symbols), theme.Soft) + apart
	if shapes = p.Spell(shapes); x+grid.Width(shapes) <= p.W() {
		p.TextRight(p.W(), y, shapes, theme.Dim)
	}
}

// equations returns how many equations are shown.
func (r rest) equations() int {
	n := 0
	for i := range r {
		n += len(r[i].blocks)
	}
	return n
}

// drawSections draws sections under each other from row y down.
func (p drawing) drawSections(y int, r rest) {
	for i := range r {
		c := &r[i]
		part := p.on(p.Down(y))
		body := part.Panel(c.title, part.brackets(c))
		for _, b := range c.blocks {
			b.set.Draw(body.In(grid.Rect{X: b.x, Y: b.y, W: body.W() - b.x, H: b.set.H}))
		}
		p.on(body).left(c)
		y += c.height()
	}
}

// brackets says what round brackets mean if a section has some.
func (p drawing) brackets(c *chosen) string {
	for i := range c.blocks {
		if c.blocks[i].set.HasGhosts() {
			return "round brackets: of the last step, until this one gets there"
		}
	}
	return ""
}
