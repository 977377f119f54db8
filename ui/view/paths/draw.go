package paths

import (
	"strconv"
	"strings"

	"backstep/network/explain"
	"backstep/network/paths"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// drawing draws a picture.
type drawing struct {
	paint.Painter
	pic     *picture
	of      explain.Quantity
	rows    []row // the paths in their order
	row     int   // the path under the cursor
	factor  int   // the number of it under the cursor
	weights bool  // ↑ and ↓ choose a weight
	byUnit  bool
}

// on returns the drawing on another painter.
func (d drawing) on(p paint.Painter) drawing {
	d.Painter = p
	return d
}

func (d drawing) draw() {
	n := needs{paths: d.pathRows(), airy: d.airyRows(), below: d.belowRows()}
	width := d.W()
	if d.Moment.Samples() > 1 {
		n.batch = batch{d}.wants()
		n.batchWidth = batch{d}.width()
		if n.beside(width) {
			width -= n.batchWidth
		}
	}
	n.gathered = gathered{d}.wants(width)
	a := layout(d.W(), d.H(), n, d.weights)
	hasBatch := !a.batch.Empty()
	d.Each(
		paint.PanelAt(a.paths, func(p paint.Painter) { d.on(p).drawPaths(hasBatch) }),
		paint.PanelAt(a.gathered, func(p paint.Painter) { gathered{d.on(p)}.draw() }),
		paint.PanelAt(a.batch, func(p paint.Painter) { batch{d.on(p)}.draw() }),
		paint.PanelAt(a.below, func(p paint.Painter) { d.on(p).drawBelow() }),
	)
}

// title names the gradient.
func (d drawing) title() string {
	names := d.Moment.Setup.Names
	return d.Spell(symbolOf(d) + " of " + names.Weight(d.of.Layer, d.of.Unit, d.of.From))
}

// letter returns the letter of a weight or a bias.
func letter(d drawing) string {
	if d.of.From < 0 {
		return d.Moment.Notation.Symbol("b")
	}
	return d.Moment.Notation.Symbol("w")
}

// symbol returns the symbol of the gradient.
func symbolOf(d drawing) string {
	if d.of.From < 0 {
		return d.Moment.Notation.Symbol("∂J/∂b")
	}
	return d.Moment.Notation.Symbol("∂J/∂w")
}

// titles returns what stands before the value of the sum, from the longest form to the shortest.
func (d drawing) titles() []string {
	m := d.Moment
	name := m.Setup.Names.Weight(d.of.Layer, d.of.Unit, d.of.From)
	short := []string{symbolOf(d) + " of " + name + " = ", name + " = ", symbolOf(d) + " = ", ""}
	if m.Samples() == 1 {
		return short
	}
	whose := m.Setup.Noun.Number(m.Selection.Sample+1) + ": "
	return append([]string{whose + "its part of " + short[0], whose + name + " = ", whose + "part of ∂J/∂" + letter(d) + " = ", whose}, "")
}

// drawPaths draws the sum over the paths.
func (d drawing) drawPaths(hasBatch bool) {
	s := d.pic.sum
	value := d.Format.Trim(s.Total)
	title := d.Longest(d.W()-2*(paint.Margin+3)-grid.Width(value), d.titles()...)
	whole, shown := title+value, d.on(d.PanelBody()).drawRows(hasBatch)
	many := paths.Count(s.Paths()) + plural(s.Paths())
	if shown < len(d.rows) {
		many = strconv.Itoa(shown) + " of " + many
	}
	paint.PanelWithEnd(d.Painter, whole, many, d.facts()...)
	start := paint.Margin + 3 + grid.Width(title)
	if d.W()-paint.Margin-3 >= start+grid.Width(value) {
		at := grid.Rect{X: start, W: grid.Width(value), H: 1}
		d.Restyle(at.X, at.Y, at.W, d.Alarmed(s.Total, d.AccentStrong()).Style())
		paint.HitPartOf(d.Painter, at, d.of, s.Total)
	}
}

// drawRows draws the paths as a tree with their numbers or, if these have no room, as a list of
// names. It returns how many it draws.
func (d drawing) drawRows(hasBatch bool) (shown int) {
	if columns, ok := d.columns(); ok {
		return tree{d, columns, hasBatch}.draw()
	}
	return list{d, hasBatch}.draw()
}

// facts says what the sum is of, and in which order, from the longest form to the shortest.
func (d drawing) facts() []string {
	if d.pic.sum.Paths() == 1 {
		return []string{"the product along its only path to the loss", "the product along its only path"}
	}
	order := "the largest first"
	switch {
	case d.byUnit:
		order = "by unit"
	case len(d.rows) > 0 && len(d.rows[0].hops) > 2:
		order = "the largest branch first"
	}
	return []string{d.Spell("the sum over all its paths to the loss, " + order), d.Spell("the sum over all paths, " + order), order}
}

// ahead says what is not worked out yet.
func (d drawing) ahead() {
	m := d.Moment
	body := d.Panel(d.title())
	n := paths.CountFrom(m.Config().Architecture, &m.Config().Loss, d.of.Layer)
	text := "There are " + paths.CountOf(n) + " paths from it to the loss. The product along each"
	if n == 1 {
		text = "There is one path from it to the loss. The product along it"
	}
	text += " needs what every unit on it has worked out, and δ, which comes back from the loss."
	y := body.Paragraph(0, 0, d.Says(text), theme.Text)
	body.Text(0, y+1, d.Spell("enter goes to where it is; → goes on, and brings "+next(m)+"."), theme.Strong)
	d.on(body.Down(y + 3)).waysAhead(n)
}

// waysAhead names the units on the paths, or on the first of them.
func (d drawing) waysAhead(all float64) {
	m := d.Moment
	units := []int{d.of.Unit}
	for range m.LastLayer() - d.of.Layer {
		units = append(units, 0)
	}
	for y := range d.H() {
		if y == d.H()-1 && float64(y+1) < all {
			d.Text(0, y, "…", theme.Dim)
			return
		}
		var names []string
		for i, u := range units {
			names = append(names, m.Setup.Names.Unit(d.of.Layer+i, u))
		}
		d.Fitted(0, y, d.W(), d.Spell(letter(d)+" → "+strings.Join(append(names, m.Notation.Symbol("J")), " → ")), theme.Soft)
		at := len(units) - 1
		for ; at > 0 && units[at]+1 == m.Units(d.of.Layer+at); at-- {
			units[at] = 0
		}
		if at == 0 {
			return
		}
		units[at]++
	}
}
