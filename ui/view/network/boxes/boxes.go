package boxes

import (
	"fmt"
	"slices"
	"strings"

	"backstep/network/probe"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// Takes reports whether no unit has more than four incoming edges, and whether the room of
// the whole view is enough to show it, with the formula below.
func Takes(view paint.Painter) bool {
	if !shapeOf(view).few() {
		return false
	}
	_, _, ok := planner{view, false}.plan(view.H() - below(view.H()))
	return ok
}

// Rows returns the rows that the network takes of the whole view.
func Rows(view paint.Painter) int {
	_, d, _ := planner{view, false}.plan(view.H() - below(view.H()))
	return d.rows
}

// below returns the rows of the formula and of the blanks around it in a view of h rows.
func below(h int) int {
	const all, few, roomy = 9, 7, 19
	if h < roomy {
		return few
	}
	return all
}

// Draw draws the network.
func Draw(p paint.Painter) { planner{p, false}.draw(nil) }

// margin is the number of columns beside the network.
const margin = paint.Margin + 1

// planner makes the plan of a network in the width of its painter. On a large screen units
// may have bars, and their past.
type planner struct {
	paint.Painter
	large bool
}

// draw draws the network, with what is known of its past.
func (p planner) draw(course *probe.Course) {
	asked := p.Format.Digits
	roomy, d, ok := p.plan(p.H())
	if !ok {
		return
	}
	inner := roomy.In(grid.Rect{X: margin, W: p.width(), H: p.H()})
	q := diagram{numbers: numbers{inner}, plan: d, on: pathOf(p.Moment), course: course}
	if d.bars > 0 {
		q.scales = scalesOf(q.numbers)
	}
	q.draw(asked)
}

// plan returns the plan in h rows, and the painter with as many digits as leave room for
// all that few digits leave room for.
func (p planner) plan(h int) (roomy paint.Painter, d plan, ok bool) {
	asked, names := p.Format.Digits, p.names()
	few := p.WithDigits(min(asked, paint.FewestDigits))
	least, ok := p.planAs(few, names, h)
	for digits := asked; ok && digits > few.Format.Digits; digits-- {
		roomy = p.WithDigits(digits)
		if d, fits := p.planAs(roomy, names, h); fits && len(d.columns) >= len(least.columns) {
			return roomy, d, true
		}
	}
	return few, least, ok
}

// width returns the columns of the network. On a large screen a panel follows, with a margin
// of its own.
func (p planner) width() int {
	if p.large {
		return p.W() - 2*margin + paint.Margin
	}
	return p.W() - 2*margin
}

// names returns the widths of names, the longest first. On a large screen they may be longer.
func (p planner) names() []named {
	values := valuesOf(p.Painter)
	usual := values.names(p.Painter, longestInputName, longestName)
	if !p.large {
		return []named{usual}
	}
	list := []named{
		values.names(p.Painter, longestOnLarge, longestOnLarge),
		values.names(p.Painter, longestOnLarge, longestName),
		usual,
	}
	return slices.Compact(list)
}

// planAs returns the plan with the digits that a painter has, and names of these widths.
func (p planner) planAs(q paint.Painter, names []named, h int) (d plan, ok bool) {
	r := room{w: p.width(), h: h, on: pathOf(q.Moment), large: p.large, names: names}
	r.unit, r.number = unitWidth(q.Format.Width())+numbers{q}.longer(), q.Format.Width()
	return fit(shapeOf(q), r)
}

func shapeOf(p paint.Painter) shape {
	a := p.Moment.Config().Architecture
	s := shape{units: []int{a.Inputs}, bias: a.Bias}
	for l := range a.Layers {
		s.units = append(s.units, a.Layers[l].Units)
	}
	return s
}

// diagram draws a plan.
type diagram struct {
	numbers
	plan
	on path

	scales scales        // of bars
	course *probe.Course // nil if nothing is known yet
}

func (p diagram) draw(asked int) {
	for i := range p.gaps {
		newWires(p, i).draw()
	}
	for i := range p.columns {
		c := &p.columns[i]
		if c.layer < 0 {
			p.inputs(c)
			continue
		}
		for _, at := range c.places {
			p.unit(c, at)
		}
	}
	p.lossRow()
	p.notShown()
	p.digits(asked)
}

// digits says how many digits are shown if more were asked for, above the last units.
func (p diagram) digits(asked int) {
	last := &p.columns[len(p.columns)-1]
	if shown := p.Format.Digits; shown < asked && last.places[0].rect.Y > 0 {
		p.TextRight(p.W(), 0, fmt.Sprintf("%d of %d digits", shown, asked), theme.Dim)
	}
}

// notShown says which layers have no room, if not only the path has.
func (p diagram) notShown() {
	if p.left+p.right == 0 || len(p.columns) < 3 {
		return
	}
	var list []string
	if p.left > 0 {
		list = append(list, number.GroupOf(p.left, "layer")+" left of these")
	}
	if p.right > 0 {
		list = append(list, number.GroupOf(p.right, "layer")+" right of these")
	}
	p.Fitted(0, p.rows-1, p.W(), p.Spell(fmt.Sprintf("… %s", strings.Join(list, ", "))), theme.Dim)
}
