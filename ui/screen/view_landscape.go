package screen

import (
	"fmt"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// landscape draws the loss over two weights with the way that training took,
// and what the step does here.
func (p painter) landscape() {
	l := p.scene.Landscape
	if l == nil {
		return
	}
	a := layoutLandscape(p.W(), p.H(), p.scene.Config().Optimizer.Plain())
	p.each(
		placed{a.plot, painter.landscapePlot},
		placed{a.here, painter.landscapeHere},
		placed{a.why, painter.landscapeWhy},
		placed{a.loss, painter.lossChart},
	)
}

type landscapeAreas struct{ plot, here, why, loss grid.Rect }

const (
	landscapeLabels = 6 // columns of the labels of the weight that goes up, with a blank
	underLandscape  = 3 // labels across, the scale, what the lines are
	hereRows        = 7 // with title
	whyRows         = 9
	sideOfLandscape = 36 // the least columns for the panels beside it
)

// layoutLandscape divides w × h cells. The landscape is as near to square as
// there is room; the panels beside it, or under it, drop away from the last.
func layoutLandscape(w, h int, sgd bool) landscapeAreas {
	var a landscapeAreas
	all := grid.Rect{W: w, H: h}
	frame := landscapeLabels + 2*(margin+1)
	if w < twoColumns {
		a.plot = all
		if plot := (w-frame)/2 + 1 + underLandscape; plot+1+hereRows <= h {
			a.plot, all = all.SplitTop(max(plot, h-1-hereRows))
			a.here = below(all)
		}
		return a
	}
	width := min(2*(h-1-underLandscape)+frame+1, w-sideOfLandscape)
	a.plot, all = all.SplitLeft(width)
	a.here, all = all.SplitTop(min(hereRows, all.H))
	if all = below(all); all.H < 5 {
		return a
	}
	a.why, all = all.SplitTop(min(whyWants(all.W, sgd), all.H))
	if all = below(all); all.H >= lossHeight {
		a.loss = all
	}
	return a
}

// axisSymbol is what an axis is called: w¹, or b² for a bias.
func (s *Scene) axisSymbol(a Axis) string {
	if a.Bias {
		return s.layered("b", a.Layer)
	}
	return s.layered("w", a.Layer)
}

// axisSymbols are those of both axes, told apart where they are of one layer.
func (s *Scene) axisSymbols() (across, up string) {
	l := s.Landscape
	across, up = s.axisSymbol(l.Across), s.axisSymbol(l.Up)
	if across == up {
		return across + s.spell("₁"), up + s.spell("₂")
	}
	return across, up
}

// landscapeFacts say what is shown, from the long form to the short.
func (s *Scene) landscapeFacts() []string {
	l := s.Landscape
	across, up := s.axisSymbols()
	over := fmt.Sprintf("J over %s and %s", across, up)
	rest := ", all weights there are"
	if l.Others > 0 {
		rest = fmt.Sprintf(", %s others held", number.Group(l.Others))
	}
	thinned := ""
	if l.Land != nil && l.Land.Samples < l.Land.Of {
		thinned = fmt.Sprintf("; %d of %s samples", l.Land.Samples, number.Group(l.Land.Of))
	}
	return []string{over + rest + thinned, over + thinned, over, "J"}
}

// landscapeHere draws the two weights, their gradients and updates, and the
// loss here and at the lowest place.
func (p painter) landscapeHere() {
	s, l := p.scene, p.scene.Landscape
	body := p.panel("here", s.hereFacts()...)
	cell := s.Format.Width()
	columnEnds, label := hereColumns(body.W(), cell)
	for i, h := range []string{"w", s.spell("∂J/∂w"), "moved"} {
		role := [...]theme.Role{theme.Dim, theme.Backward, theme.Update}[i]
		if columnEnds[i] > 0 {
			body.textRight(columnEnds[i], 0, h, role)
		}
	}
	across, up := s.axisSymbols()
	for i, axis := range []struct {
		symbol string
		Axis
	}{{across, l.Across}, {up, l.Up}} {
		n := body.text(0, 1+i, axis.symbol, theme.Strong) + 1
		body.fitted(n, 1+i, label-n, s.spell(axis.Name), theme.Dim)
		for k, v := range []float64{axis.Value, axis.Gradient, axis.Update} {
			reached := [...]bool{true, axis.Felt && l.known(), axis.Moved}[k]
			role := theme.Text
			if k == 0 {
				role = signRole(v)
			}
			if columnEnds[k] > 0 {
				body.number(columnEnds[k]-cell, 1+i, v, reached, unmarked, role)
			}
		}
	}
	body.landscapeLosses(4, columnEnds[0], label)
}

// hereFacts say where that is, and where there are several which J it is, from the
// long form to the short.
func (s *Scene) hereFacts() []string {
	l := s.Landscape
	after := "after step " + number.Group(l.Here.Step)
	if l.Land == nil || (s.Path.StepsPerEpoch() == 1 && l.Land.Samples == l.Land.Of) {
		return []string{after}
	}
	over := fmt.Sprintf("all %s samples", number.Group(l.Land.Of))
	if l.Land.Samples < l.Land.Of {
		over = fmt.Sprintf("%s of %s samples", number.Group(l.Land.Samples), number.Group(l.Land.Of))
	}
	list := []string{after + "; J is over " + over, after + "; over " + over, "J over " + over, after}
	if s.Path.StepsPerEpoch() > 1 {
		list = append([]string{after + "; J is over " + over + ", not a batch"}, list...)
	}
	return list
}

// hereColumns returns where the numbers of the two weights end, and the width
// of their names: gradients and updates are not shown where there is no room.
func hereColumns(w, cell int) (ends [3]int, label int) {
	const widestName, symbol = 22, 3
	for _, gap := range []int{2, 1} {
		ends = [3]int{w - 2*(cell+gap), w - cell - gap, w}
		if label = ends[0] - cell - 1; label >= symbol+3 || (gap == 1 && label >= symbol) {
			left := max(0, min(label-widestName, 12))
			for i := range ends {
				ends[i] -= left
			}
			return ends, label - left
		}
	}
	return [3]int{w}, w - cell - 1
}

// landscapeLosses draws J here and the lowest J of the window.
func (p painter) landscapeLosses(y, end, label int) {
	l := p.scene.Landscape
	cell := p.scene.Format.Width()
	lowest := "lowest J shown"
	if label < columns(lowest) {
		lowest = "lowest"
	}
	for i, row := range []struct {
		name string
		role theme.Role
	}{{"J here", theme.Forward.Bold()}, {lowest, theme.Text}} {
		p.fitted(0, y+i, label, row.name, row.role)
		if !l.known() || (i == 1 && (l.Land.Side == 0 || number.Alarming(l.Land.Lowest))) {
			p.number(end-cell, y+i, 0, false, unmarked, theme.Text)
			continue
		}
		if i == 0 {
			p.number(end-cell, y, l.Land.Here, true, unmarked, theme.Strong)
			continue
		}
		p.number(end-cell, y+1, l.Land.Lowest, true, unmarked, theme.Text)
		at := fmt.Sprintf("at %s, %s", p.scene.Format.Brief(l.Land.LowestX, 3), p.scene.Format.Brief(l.Land.LowestY, 3))
		p.fitted(end+2, y+1, p.W()-end-2, at, theme.Dim)
	}
}
