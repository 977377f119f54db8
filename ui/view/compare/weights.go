package compare

import (
	"cmp"
	"fmt"
	"slices"

	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// weights draws the weights and biases of both, before and after the step.
type weights struct{ drawing }

// weightColumns are where the columns end; 0 for one that has no room.
type weightColumns struct {
	name       int // its width
	old, now   [2]int
	difference int
}

// layoutWeights divides w columns, given the widths of a number and of the longest name.
// The old weights go first.
func layoutWeights(w, cell, longest int) weightColumns {
	const mark, gap, least = 1, 2, 8
	c := weightColumns{}
	name := max(least, min(longest, 20))
	for _, columns := range []int{5, 3, 2} {
		c.name = min(name, w-mark-columns*(cell+gap))
		if c.name < least && columns > 2 {
			continue
		}
		c.name = max(c.name, 0)
		x := mark + c.name
		next := func() int { x += gap + cell; return x }
		for i := range c.now {
			if columns == 5 {
				c.old[i] = next()
			}
			c.now[i] = next()
		}
		if columns > 2 {
			c.difference = next()
		}
		return c
	}
	return c
}

func (p weights) draw() {
	c := p.pic
	if !c.alike {
		p.different()
		return
	}
	list := c.parameters()
	most := largest(list)
	marked := parameter{unit: -1}
	if most >= 0 {
		marked = list[most]
	}
	body := weights{p.on(p.PanelBody())}
	if c.sorted {
		slices.SortStableFunc(list, func(a, b parameter) int { return cmp.Compare(size(b.difference), size(a.difference)) })
	}
	at := layoutWeights(body.W(), p.Format.Width(), p.longestName(list))
	body.headings(&at)
	end := ""
	if shown := body.rows(&at, list, marked); shown < len(list) {
		end = fmt.Sprintf("%d of %s", shown, number.Group(len(list)))
	}
	paint.PanelWithEnd(p.Painter, "weights", end, p.facts()...)
}

// longestName returns the width of the longest name of the first weights.
func (p weights) longestName(list []parameter) int {
	const enough = 2000
	longest := 0
	for i := range list[:min(len(list), enough)] {
		longest = max(longest, grid.Width(p.nameOf(&list[i])))
	}
	return longest
}

// rows draws the weights below the headings: from the first if they are sorted, else those
// around the selected one. It returns how many.
func (p weights) rows(at *weightColumns, list []parameter, marked parameter) (shown int) {
	const headings = 2
	y := min(headings, max(0, p.H()-2))
	room := max(0, p.H()-y)
	first, sorted := 0, p.pic.sorted
	if !sorted {
		chosen := slices.IndexFunc(list, func(q parameter) bool { return p.chosen(&q) })
		first = paint.FirstShown(max(0, chosen), min(room, len(list)), len(list))
	}
	apart := !sorted && p.spread(list) <= room
	list = list[first:min(len(list), first+room)]
	for i, q := range list {
		if apart && i > 0 && (list[i-1].unit != q.unit || list[i-1].layer != q.layer) {
			y++
		}
		p.row(y, at, &q, marked)
		y++
	}
	return len(list)
}

// spread returns the rows that a list takes with a blank one between units.
func (p weights) spread(list []parameter) int {
	rows := len(list)
	for i := 1; i < len(list); i++ {
		if list[i-1].unit != list[i].unit || list[i-1].layer != list[i].layer {
			rows++
		}
	}
	return rows
}

// facts says what the columns are.
func (p weights) facts() []string {
	if p.pic.updating {
		return []string{p.Formula("new = old − η · gradient"), ""}
	}
	return []string{"and their gradients, before the update", "and their gradients"}
}

// different says why there are no weights to compare.
func (p weights) different() {
	body := p.Panel("weights")
	a, b := p.pic.sides[0].Config().Architecture, p.pic.sides[1].Config().Architecture
	body.Paragraph(0, 0, p.Says(fmt.Sprintf(
		"These networks have different shapes, %s and %s, so no weight of one is a weight of the other. What they answer, J and how much is right can be compared.", a, b)), theme.Text)
}

// nameOf returns the name of a weight.
func (p weights) nameOf(q *parameter) string {
	names := p.Moment.Setup.Names
	if q.from == network.Bias {
		return p.Spell("bias " + names.Unit(q.layer, q.unit))
	}
	return p.Spell(names.Weight(q.layer, q.unit, q.from))
}

// chosen reports whether a weight is the selected one, or leads from the selected input.
func (p weights) chosen(q *parameter) bool {
	at := p.Moment.Selection
	if at.Layer < 0 {
		return q.layer == 0 && q.from == at.Unit
	}
	return q.layer == at.Layer && q.unit == at.Unit && q.from == at.From
}

// headings names the columns.
func (p weights) headings(at *weightColumns) {
	if p.H() < 3 {
		return
	}
	p.heads(0, at.now, 0)
	for i := range at.now {
		old, now := "weight", "gradient"
		if p.pic.updating {
			old, now = "old", "new"
		}
		if at.old[i] > 0 {
			p.TextRight(at.old[i], 1, old, theme.Dim)
		}
		p.TextRight(at.now[i], 1, now, theme.Dim)
	}
	if at.difference > 0 {
		p.TextRight(at.difference, 1, p.minus(), theme.Dim)
	}
}

// row draws a weight.
func (p weights) row(y int, at *weightColumns, q *parameter, most parameter) {
	cell := p.Format.Width()
	name, role := p.nameOf(q), theme.Text
	if p.chosen(q) {
		role = theme.Strong
	}
	largest := q.layer == most.layer && q.unit == most.unit && q.from == most.from
	if largest {
		p.Set(0, y, '▌', theme.Update)
	}
	p.Fitted(1, y, at.name, name, role)
	for i := range at.now {
		of := explain.Quantity{Kind: explain.Weight, Layer: q.layer, Unit: q.unit, From: q.from}
		if at.old[i] > 0 {
			p.number(i, at.old[i], y, paint.Bare(q.old[i], true, paint.SignRole(q.old[i])), of)
		}
		if of.Kind = explain.Gradient; p.pic.updating {
			of.Kind = explain.Update
		}
		p.number(i, at.now[i], y, paint.Bare(q.now[i], q.known[i], paint.SignRole(q.now[i]).Bold()), of)
	}
	if at.difference == 0 {
		return
	}
	role = theme.Text
	if largest {
		role = theme.Update.Bold()
	}
	p.Number(at.difference-cell, y, paint.Bare(q.difference, true, role))
}
