package screen

import (
	"fmt"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

// unitUpClose draws the selected unit: its activation function with the sample
// on it, its past, where z and δ came from, and the samples of the batch.
func (p painter) unitUpClose() {
	u := p.scene.Unit
	if u == nil {
		return
	}
	a := p.unitAreas(u)
	for _, panel := range []struct {
		area grid.Rect
		draw func(painter)
	}{
		{a.curve, painter.unitCurve},
		{a.past, painter.unitPast},
		{a.sum, painter.unitSum},
		{a.blame, painter.unitBlame},
		{a.table, painter.unitTable},
	} {
		if panel.area.H >= 3 && panel.area.W > 0 {
			panel.draw(p.in(panel.area))
		}
	}
}

// unitAreas are the places of the panels.
type unitAreas struct{ curve, past, sum, blame, table grid.Rect }

const (
	twoColumns     = 76 // the least width for two columns of panels
	leastCurve     = 8  // rows, with title and readout
	leastSum       = 5
	leastTable     = 5
	sumFrame       = 4 // title, heading, rule, total
	blameAsFormula = 6 // rows of a δ that is no sum, with title
	pastFrame      = 2 // title, heading
	sharesFrame    = 4 // title, heading, what shares mean
)

// unitAreas divides the view: the curve stays longest, then z, the samples, δ,
// the past.
func (p painter) unitAreas(u *UnitPicture) unitAreas {
	var a unitAreas
	all := grid.Rect{W: p.W(), H: p.H()}
	if p.W() < twoColumns {
		want := max(leastCurve, p.H()*2/5)
		if p.H() < leastCurve+1+leastSum {
			want = p.H()
		}
		a.curve, all = all.SplitTop(want)
		a.right(below(all), u, p.scene)
		return a
	}
	left, right := all.SplitLeft(min(p.W()*56/120, 84))
	a.right(right, u, p.scene)
	lines := len(u.Past.Weights) + 1
	share := p.H() * 46 / 100
	if len(u.Curve) == 0 {
		share = max(share, p.H()-1-sharesFrame-2*p.scene.units(p.scene.Selection.Layer))
	}
	past := pastFrame + 2*lines
	if past > share {
		past = max(pastFrame+4, min(pastFrame+lines, share))
	}
	if lines == 1 || p.H()-1-past < leastCurve {
		a.curve = left
		return a
	}
	a.curve, a.past = left.SplitTop(p.H() - 1 - past)
	a.past = below(a.past)
	return a
}

// right stacks z, δ and the samples. It does not depend on the phase, so that
// it holds still.
func (a *unitAreas) right(r grid.Rect, u *UnitPicture, s *Scene) {
	if s.Selection.Layer < 0 {
		a.table = r
		return
	}
	sum := sumFrame + len(u.Sum.Terms)
	blame := blameAsFormula
	if next := s.Selection.Layer + 1; next <= s.last() {
		blame = sumFrame + s.units(next)
	}
	table := min(2+s.batch(), max(leastTable, r.H/3))
	if r.H < leastSum+leastTable+1 {
		table = -1
	}
	room := r.H - table - 2
	if room < 2*leastSum {
		blame, room = -1, room+1
	}
	for sum+max(blame, 0) > room && (sum > leastSum || blame > leastSum) {
		if sum >= blame {
			sum--
		} else {
			blame--
		}
	}
	a.sum, r = r.SplitTop(min(sum, room))
	if r = below(r); blame > 0 {
		a.blame, r = r.SplitTop(blame)
		r = below(r)
	}
	if table > 0 {
		a.table = r
	}
}

// unitTitle is the name of the selected unit, set off as the focus is.
func (s *Scene) selectedTitle() string {
	return "[" + s.Subject.Names.Unit(s.Selection.Layer, s.Selection.Unit) + "]"
}

// unitFacts say what kind of unit it is, from the long form to the short.
func (s *Scene) unitFacts() []string {
	at := s.Selection
	if at.Layer < 0 {
		return []string{"an input"}
	}
	name := s.config().Architecture.Layers[at.Layer].Activation.Name
	layer := fmt.Sprintf("%s of layer %d", name, at.Layer+1)
	if at.Layer == s.last() {
		layer = name + " of the output"
	}
	return []string{fmt.Sprintf("%s, on sample %d", layer, at.Sample+1), layer, name}
}

// reading draws a symbol and its value from column x on, and returns the column
// after it: a dot where it is not reached.
func (p painter) reading(x, y int, symbol string, v float64, reached bool, role theme.Role) int {
	x += p.text(x, y, symbol, theme.Dim) + 1
	if !reached {
		return x + p.text(x, y, "·", theme.Dim)
	}
	return x + p.text(x, y, p.scene.Format.Trim(v), p.alarmed(v, role))
}
