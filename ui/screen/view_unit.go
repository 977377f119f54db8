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
	a := layoutUnit(p.W(), p.H(), p.scene.unitWants(u))
	p.each(
		placed{a.curve, painter.unitCurve},
		placed{a.past, painter.unitPast},
		placed{a.sum, painter.unitSum},
		placed{a.blame, painter.unitBlame},
		placed{a.table, painter.unitTable},
	)
}

// unitAreas are the places of the panels.
type unitAreas struct{ curve, past, sum, blame, table grid.Rect }

// unitWants is what the places depend on besides the room. It is the same in
// every phase, so that they hold still.
type unitWants struct {
	input  bool // of which there is nothing but the samples
	past   int  // weights that have a past, with the bias
	shares int  // units that share one activation; 0 where each has a curve
	terms  int  // of z
	blame  int  // terms of δ; 0 where it is no sum
	batch  int
}

func (s *Scene) unitWants(u *UnitPicture) unitWants {
	layer := s.Selection.Layer
	want := unitWants{input: layer < 0, past: len(u.Past.Weights), terms: len(u.Sum.Terms), batch: s.batch()}
	if len(u.Curve) == 0 {
		want.shares = s.units(layer)
	}
	if layer < s.last() {
		want.blame = s.units(layer + 1)
	}
	return want
}

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

// layoutUnit divides w × h cells: the curve stays longest, then z, the samples,
// δ, the past.
func layoutUnit(w, h int, want unitWants) unitAreas {
	var a unitAreas
	all := grid.Rect{W: w, H: h}
	if w < twoColumns {
		curve := max(leastCurve, h*2/5)
		if h < leastCurve+1+leastSum {
			curve = h
		}
		a.curve, all = all.SplitTop(curve)
		a.right(below(all), want)
		return a
	}
	left, right := all.SplitLeft(min(w*56/120, 84))
	a.right(right, want)
	lines := want.past + 1
	share := h * 46 / 100
	if want.shares > 0 {
		share = max(share, h-1-sharesFrame-2*want.shares)
	}
	past := pastFrame + 2*lines
	if past > share {
		past = max(pastFrame+4, min(pastFrame+lines, share))
	}
	if lines == 1 || h-1-past < leastCurve {
		a.curve = left
		return a
	}
	a.curve, a.past = left.SplitTop(h - 1 - past)
	a.past = below(a.past)
	return a
}

// right stacks z, δ and the samples.
func (a *unitAreas) right(r grid.Rect, want unitWants) {
	if want.input {
		a.table = r
		return
	}
	sum := sumFrame + want.terms
	blame := blameAsFormula
	if want.blame > 0 {
		blame = sumFrame + want.blame
	}
	table := min(2+want.batch, max(leastTable, r.H/3))
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
	return "[" + s.Setup.Names.Unit(s.Selection.Layer, s.Selection.Unit) + "]"
}

// unitFacts say what kind of unit it is, from the long form to the short.
func (s *Scene) unitFacts() []string {
	at := s.Selection
	if at.Layer < 0 {
		return []string{"an input"}
	}
	name := s.Config().Architecture.Layers[at.Layer].Activation.Name
	layer := fmt.Sprintf("%s of layer %d", name, at.Layer+1)
	if at.Layer == s.last() {
		layer = name + " of the output"
	}
	if highest, dead := s.Dead(at.Layer, at.Unit); dead {
		return []string{fmt.Sprintf("%s, dead: no z is above %s", layer, s.Format.Trim(highest)), name + ", dead", "dead"}
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
