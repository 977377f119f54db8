package atlas

import (
	"backstep/network/atlas"
	"backstep/network/notation"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// enlarged draws one entry alone: its chart, its formulas and numbers, and what is true of
// it.
func (d drawing) enlarged(e entry) {
	a := layoutEnlarged(d.W(), d.H())
	d.Hit(grid.Rect{W: d.W(), H: d.H()}, paint.Target{Kind: paint.PlaceTarget, X: d.v.chosen})
	d.Place(
		paint.PanelAt(a.chart, func(q paint.Painter) { d.on(q).large(e) }),
		paint.PanelAt(a.words, func(q paint.Painter) { d.on(q).words(e, a.chart.Empty()) }),
	)
}

// large draws the chart of an entry.
func (d drawing) large(e entry) {
	body := d.titled(e, true, d.Says(d.axis(e)))
	chart, mark := d.chart(e)
	chart.Draw(body.Painter, mark)
}

// axis says what the axis of a chart is of.
func (d drawing) axis(e entry) string {
	h := &d.here
	switch {
	case e.loss != nil && h.aimed:
		return "over ŷ, for y = " + d.Format.Within(h.target)
	case e.loss != nil:
		return "over ŷ, for y = 1"
	case e.activation.Joint() && h.all != nil:
		return "over z of " + notation.Keep(h.unit) + ", all other z as they are"
	case e.activation.Joint():
		return "over z of the first of three outputs"
	default:
		return "over z"
	}
}

// words draws the formulas, the numbers and the facts. It has the name in its title if no
// chart has.
func (d drawing) words(e entry, named bool) {
	var body drawing
	if named {
		body = d.titled(e, true)
	} else {
		body = d.on(d.Panel("in formulas and words"))
	}
	if body.W() >= wordsWidth/2 && body.H() > 2*numberRows {
		body = body.on(body.In(grid.Rect{X: 1, Y: 1, W: body.W() - 1, H: body.H() - 1}))
	}
	y := body.numbers(e)
	if e.activation != nil && e.activation.Joint() {
		y += body.on(body.Down(y + 1)).jacobian(e.softmax(&d.here))
	}
	const spacious = 12
	if body.H() >= spacious {
		y++
	}
	y += body.on(body.Down(y)).facts(e.facts(d.Format))
	body.on(body.Down(y + 1)).table(e)
}

// facts draws what is true of an entry, as far as there is room for whole facts, and returns
// the rows that they take.
func (d drawing) facts(list []atlas.Fact) (rows int) {
	name := 0
	for _, f := range list {
		name = max(name, grid.Width(d.Says(f.Name)))
	}
	const gap, least = 2, 20
	x := name + gap
	if d.W()-x < least {
		x = 0
	}
	for _, f := range list {
		text := d.Says(f.Says)
		if x == 0 {
			text = d.Says(f.Name + ": " + f.Says)
		}
		n := len(paint.Wrap(text, d.W()-x))
		if rows+n > d.H() {
			break
		}
		if x > 0 {
			d.Text(0, rows, d.Says(f.Name), theme.Dim)
		}
		d.Paragraph(x, rows, text, theme.Text)
		if rows += n; d.H() > 4*len(list) {
			rows++
		}
	}
	return rows
}
