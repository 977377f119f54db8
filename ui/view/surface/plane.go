package surface

import (
	"fmt"
	"strings"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// planePanel draws the answers of the network over two of its inputs.
type planePanel struct{ drawing }

// draw draws the picture with its axes, points and readings.
func (p planePanel) draw(a areas) {
	p.plane(a.plot)
	body := p.on(p.PanelBody())
	if rest := body.H() - a.plot.H - 1; rest > 0 {
		planePanel{p.on(body.In(grid.Rect{Y: a.plot.H + 1, W: body.W(), H: rest}))}.readings(a.row.Empty())
	}
	if !a.beside.Empty() {
		sample{p.on(body.In(a.beside))}.list()
	}
}

// plane draws the title, and the picture at a place of the body with its axes and points.
func (p planePanel) plane(at grid.Rect) {
	title := "decision surface"
	if p.Moment.Classes() == 0 {
		title = "answers"
	}
	body := p.on(p.Panel(title, p.facts()...))
	plot := p.on(body.In(at))
	switch {
	case p.pic.Surface == nil:
		plot.Text(0, 0, "working it out", theme.Dim)
	case p.pic.Plane.Y < 0:
		fit{p.on(plot.Painter)}.draw()
	default:
		r := p.raster(at.W, at.H)
		plot.Heat(r)
		plot.Hit(grid.Rect{W: plot.W(), H: plot.H()}, paint.Target{Kind: paint.PlaneTarget})
		planePanel{plot}.points(r)
		planePanel{plot}.nameUp(r)
	}
	axes{body}.draw(at)
}

// nameUp writes the name of the vertical axis into the picture, right of its arrow, if it has
// no room beside it.
func (p planePanel) nameUp(r paint.Raster) {
	name := p.inputName(p.pic.Plane.Y)
	if grid.Width(name) < leftLabels {
		return
	}
	for x, char := range []rune(grid.Truncate(name, r.W)) {
		p.Over(x, 0, r, char, theme.InkText, theme.Text)
	}
}

const whatIs = "what ŷ is over "

// facts returns facts that say what is shown over which inputs and what is held. The
// last, for little room, says what the marks mean.
func (p planePanel) facts() []string {
	m := p.Moment
	plane := p.pic.Plane
	what := p.Says(whatIs)
	switch {
	case p.ramp() != theme.Diverging:
		what = "the likeliest class over "
	case p.pic.Discrete && plane.Y >= 0:
		what = p.Says("which half ŷ is in over ")
	}
	across := p.inputName(plane.X)
	if plane.Y < 0 {
		return []string{what + across}
	}
	up := p.inputName(plane.Y)
	list := []string{what + across + " and " + up}
	if side := m.Setup.Set.Picture.Side; side > 0 {
		list = []string{fmt.Sprintf("%s, two of %d pixels, which say little; the others at their means", list[0], side*side), "two of many pixels say little", "two pixels say little"}
	} else if p.held(m.Units(-1)) {
		list = []string{
			list[0] + ", the others at their means", "over " + across + " and " + up + ", others at their means",
			"others at their means", "others at means",
		}
	}
	if _, stretched := p.shades(); stretched {
		for i := range list {
			list[i] += "; shades stretched"
		}
		list = append(list, "shades stretched")
	}
	list, when := p.dated(list)
	if len(m.Setup.Test) > 0 && !p.pic.NoTests {
		list = append(list, "● train ○ test")
	}
	return append(list, when)
}

// dated returns facts that say besides of which weights the surface is, each before the same
// without it, and that alone. A step has its answers from the weights before its update.
func (p planePanel) dated(facts []string) (dated []string, when string) {
	m := p.Moment
	switch {
	case m.Step == nil:
		return facts, ""
	case m.Updated():
		when = "after the update"
	default:
		when = "before the update"
	}
	for _, fact := range facts {
		dated = append(dated, fact+"; "+when)
		if short, ok := strings.CutPrefix(fact, p.Says(whatIs)); ok {
			dated = append(dated, p.Says("ŷ over ")+short+", "+when)
		}
		dated = append(dated, fact)
	}
	return dated, when
}

// held reports whether an input stays as it is over the plane: it is neither an axis nor
// derived from those that are.
func (p planePanel) held(inputs int) bool {
	plane := p.pic.Plane
	for i := range inputs {
		if i != plane.X && i != plane.Y && !plane.Follow.Follows(i) {
			return true
		}
	}
	return false
}

// points draws the samples, then the misclassified ones on top, and last the selected
// one in brackets.
func (p planePanel) points(r paint.Raster) {
	plane := p.pic.Plane
	for _, wrong := range []bool{false, true} {
		for _, point := range p.pic.Points {
			x, y, on := plane.Pixel(point.X, point.Y, r.W, r.H)
			if !on || point.Wrong != wrong {
				continue
			}
			if char := p.pointChar(point); wrong || p.ramp() != theme.Diverging {
				p.Region.Set(x, y, char, p.pointStyle(point)) // A hole in a scale, or the colour of a class.
			} else {
				p.Over(x, y, r, char, p.pointInk(point), theme.Text)
			}
			if !point.Test && p.Moment.Step != nil {
				p.Hit(grid.Rect{X: x, Y: y, W: 1, H: 1}, paint.Target{Kind: paint.PlaceTarget, X: point.Row})
			}
		}
	}
	if x, y, on := plane.Pixel(p.pic.At[plane.X], p.pic.At[plane.Y], r.W, r.H); on {
		char, style := p.selectedPoint()
		p.Set(x-1, y, '[', theme.Strong)
		p.Region.Set(x, y, char, style)
		p.Set(x+1, y, ']', theme.Strong)
	}
}

// readings draws the scale, the meaning of the marks and, unless it stands elsewhere, what is
// known about the selected sample.
func (p planePanel) readings(sampleToo bool) {
	if p.H() > 1 {
		indent := legend(p).indent(p.W())
		legend{p.on(p.In(grid.Rect{X: indent, W: p.W() - indent, H: 1}))}.draw()
	}
	if sampleToo {
		sample{p.on(p.In(grid.Rect{Y: p.H() - 1, W: p.W(), H: 1}))}.draw()
	}
}
