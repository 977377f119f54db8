package tiles

import (
	"math"

	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// ground is a chart under the network with its ground plan: under each layer stands its mean
// |δ|, under each matrix its mean |∂W|, on one logarithmic axis.
type ground struct {
	drawing
	means paint.LayerMeans
	high  int // the power of ten at the upper end of the axis
}

const (
	deep       = 5  // layers from which on a network has a ground plan
	decades    = 6  // of the axis
	perDecade  = 2  // rows
	groundRows = 14 // with the title, a row above the axis and one for the names below it
	thick      = 8  // columns of the bar of a layer
	thin       = 4  // and of that of a matrix
)

// ground draws the chart.
func (d drawing) ground() {
	g := ground{drawing: d, means: paint.LayerMeansOf(d.Moment)}
	g.Panel("how far the blame reaches", g.Says("mean |δ| under each layer, mean |∂W| under each matrix, log; ╱ is the last step"), g.Says("mean |δ| and mean |∂W|, log"))
	g.high = g.power()
	g.axis()
	for i := range g.plan.layers {
		l := &g.plan.layers[i]
		if l.index < 0 {
			continue
		}
		x := l.x + l.name + 1
		if !l.box.Empty() {
			x = l.x + 2
		}
		g.bar(x, thick, l.index, stepper.Delta)
		if i > 0 {
			m := &g.plan.gaps[i-1]
			w := min(thin, m.w)
			g.bar(m.column(len(m.columns)/2)-w/2, w, l.index, stepper.Gradient)
		}
	}
}

// power returns the power of ten above the largest of all means, which is 1 unless one is
// larger.
func (g ground) power() int {
	high := 0
	for l := range g.Moment.Config().Architecture.Layers {
		for _, kind := range []stepper.Kind{stepper.Delta, stepper.Gradient} {
			if v, _ := g.means.Of(g.Painter, kind, l); !number.Alarming(v) && v > 0 {
				high = max(high, int(math.Ceil(math.Log10(v))))
			}
		}
	}
	return high
}

// axis draws a line and its value at every other power of ten.
func (g ground) axis() {
	for i := 0; i <= decades; i += 2 {
		y := g.top() + i*perDecade
		label := g.Format.Trim(math.Pow10(g.high - i))
		if i == decades { // Its line would be that of the names.
			g.Text(margin, y-1, label, theme.Dim)
			break
		}
		g.Text(margin, y, label, theme.Dim)
		g.HLine(margin+6, y, g.W()-2*margin-6, '▔', theme.Rule.Style())
	}
}

// top returns the row of the upper end of the axis, and bottom the row below its lower end.
func (g ground) top() int    { return 1 }
func (g ground) bottom() int { return g.top() + decades*perDecade }

// bar draws a mean of a layer as a bar of w columns, with its value above and its name below.
func (g ground) bar(x, w, layer int, kind stepper.Kind) {
	v, reached := g.means.Of(g.Painter, kind, layer)
	name, role := "|"+g.Layered("δ", layer)+"|", g.Accent()
	if kind == stepper.Gradient {
		name, role = "|"+g.Layered("∂W", layer)+"|", theme.Quiet(g.Accent())
	}
	g.centred(x, w, g.bottom(), name, theme.Soft)
	if math.IsNaN(v) {
		g.centred(x, w, g.bottom()-1, "·", theme.Dim)
		return
	}
	y := g.column(x, w, v, reached, role)
	g.value3(x, w, y-1, v, reached)
}

// value3 writes a mean with three digits above its bar, or in it if it ends at the top.
func (g ground) value3(x, w, y int, v float64, reached bool) {
	text, role := g.Format.Brief(v, 3), g.Alarmed(v, theme.Strong)
	if !reached {
		text, role = "("+text+")", theme.Dim
	}
	if y < g.top() {
		y += 2
		if reached {
			role = g.Block()
		}
	}
	g.centred(x, w, y, text, role)
}

// column draws the bar itself, hatched if it is of the last step, and returns its highest
// row.
func (g ground) column(x, w int, v float64, reached bool, role theme.Role) int {
	eighths := 0
	if v > 0 && !number.Alarming(v) {
		share := math.Log10(v) - float64(g.high-decades)
		eighths = max(0, int(math.Round(share*perDecade*steps)))
	}
	if !reached {
		role, eighths = theme.Dim, (eighths+steps/2)/steps*steps // A hatch has no parts of cells.
	}
	y := g.bottom()
	for ; eighths > 0 && y > g.top(); eighths -= steps {
		y--
		block := paint.Standing(g.Painter, min(steps, eighths))
		if !reached {
			block = '╱'
		}
		g.HLine(x, y, w, block, role.Style())
	}
	return y
}

// centred writes a text over or under a bar, unless another one stands there.
func (g ground) centred(x, w, y int, text string, role theme.Role) {
	n := grid.Width(text)
	if x += (w - n) / 2; n <= w || g.clear(x-1, y, n+2) {
		g.Text(x, y, text, role)
	}
}

// clear reports whether there is nothing but lines of the axis in a part of a row.
func (g ground) clear(x, y, w int) bool {
	for i := x; i < x+w; i++ {
		if text := g.At(i, y).Text; text != "" && text != " " && text != "▔" {
			return false
		}
	}
	return true
}

// splitGround divides the rows of the part between the network and the chart under it, if it
// has one.
func (s *shape) splitGround(w, h int) (network, chart int) {
	if !s.grounded(w, h) {
		return h, 0
	}
	return s.rows(3), groundRows
}

// grounded reports whether a network in w × h cells has the chart: if it is deep, and all of
// its layers have room.
func (s *shape) grounded(w, h int) bool {
	if s.last()+1 < deep || h < s.rows(3)+groundRows {
		return false
	}
	p := s.fit(w, s.rows(3))
	return len(p.layers) == len(s.units)
}
