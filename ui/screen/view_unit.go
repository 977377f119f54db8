package screen

import (
	"fmt"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// DrawUnit draws the selected unit: its activation function with the sample
// on it, its past, where z and δ came from, and the samples of the batch.
func DrawUnit(p paint.Painter, pic *UnitPicture) { unitView{p, pic}.draw() }

func (p unitView) draw() {
	a := layoutUnit(p.W(), p.H(), p.unitWants(p.pic))
	p.Each(
		paint.PanelAt(a.curve, func(q paint.Painter) { unitCurves{p.on(q)}.unitCurve() }),
		paint.PanelAt(a.past, func(q paint.Painter) { unitPasts{p.on(q)}.unitPast() }),
		paint.PanelAt(a.sum, func(q paint.Painter) { unitSums{p.on(q)}.unitSum() }),
		paint.PanelAt(a.blame, func(q paint.Painter) { unitSums{p.on(q)}.unitBlame() }),
		paint.PanelAt(a.table, func(q paint.Painter) { unitTables{p.on(q)}.unitTable() }),
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

func (p unitView) unitWants(u *UnitPicture) unitWants {
	m := p.Moment
	layer := m.Selection.Layer
	want := unitWants{input: layer < 0, past: len(u.Past.Weights), terms: len(u.Sum.Terms), batch: m.Batch()}
	if len(u.Curve) == 0 {
		want.shares = m.Units(layer)
	}
	if layer < m.LastLayer() {
		want.blame = m.Units(layer + 1)
	}
	return want
}

const (
	leastCurve     = 8 // rows, with title and readout
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
	if w < paint.TwoColumns {
		curve := max(leastCurve, h*2/5)
		if h < leastCurve+1+leastSum {
			curve = h
		}
		a.curve, all = all.SplitTop(curve)
		a.right(paint.Below(all), want)
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
	a.past = paint.Below(a.past)
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
	if r = paint.Below(r); blame > 0 {
		a.blame, r = r.SplitTop(blame)
		r = paint.Below(r)
	}
	if table > 0 {
		a.table = r
	}
}

// unitTitle is the name of the selected unit, set off as the focus is.
func (p unitView) selectedTitle() string {
	m := p.Moment
	return "[" + m.Setup.Names.Unit(m.Selection.Layer, m.Selection.Unit) + "]"
}

// unitFacts say what kind of unit it is, from the long form to the short.
func (p unitView) unitFacts() []string {
	m := p.Moment
	at := m.Selection
	if at.Layer < 0 {
		return []string{"an input"}
	}
	name := m.Config().Architecture.Layers[at.Layer].Activation.Name
	layer := fmt.Sprintf("%s of layer %d", name, at.Layer+1)
	if at.Layer == m.LastLayer() {
		layer = name + " of the output"
	}
	if highest, dead := m.Dead(at.Layer, at.Unit); dead {
		return []string{fmt.Sprintf("%s, dead: no z is above %s", layer, p.Format.Trim(highest)), name + ", dead", "dead"}
	}
	return []string{fmt.Sprintf("%s, on sample %d", layer, at.Sample+1), layer, name}
}

// reading draws a symbol and its value from column x on, and returns the column
// after it: a dot where it is not reached.
func (p unitView) reading(x, y int, symbol string, v float64, reached bool, role theme.Role) int {
	x += p.Text(x, y, symbol, theme.Dim) + 1
	if !reached {
		return x + p.Text(x, y, "·", theme.Dim)
	}
	return x + p.Text(x, y, p.Format.Trim(v), p.Alarmed(v, role))
}
