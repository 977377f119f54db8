package solution

import (
	"math"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// plot is a function that is drawn over an axis.
type plot struct {
	panel
	across, up paint.PlotAxis
	value      func(at float64) float64
	role       theme.Role
}

// level returns where a value stands, from the top, of so many levels in a row.
func (p plot) level(v float64, levels int) int {
	share := (p.up.High - v) / (p.up.High - p.up.Low)
	return max(0, min(p.H()*levels-1, int(share*float64(p.H()*levels))))
}

// column returns the column of a place, and whether the axis shows it.
func (p plot) column(at float64) (x int, ok bool) {
	if !(at >= p.across.Low && at <= p.across.High) {
		return 0, false
	}
	return min(p.W()-1, p.across.Cell(at)), true
}

// line draws the function in half blocks.
func (p plot) line() {
	paint.HalfLine(p.Painter, p.role, func(x int) (level int, ok bool) {
		v := p.value(p.across.Low + (p.across.High-p.across.Low)*(float64(x)+0.5)/float64(p.W()))
		return p.level(v, 2), !number.Alarming(v)
	})
}

// wish draws a line at what is wanted, if the plot shows it.
func (p plot) wish(v float64) {
	if v >= p.up.Low && v <= p.up.High {
		glyph := '╌'
		if p.Glyphs() == grid.ASCII {
			glyph = '-'
		}
		p.HLine(0, p.level(v, 1), p.W(), glyph, theme.UpdateQuiet.Style())
	}
}

// mark draws a mark at a place of the function, with a line down to the axis.
func (p plot) mark(at, v float64, glyph rune, role theme.Role) {
	x, ok := p.column(at)
	if !ok || number.Alarming(v) {
		return
	}
	row := p.level(v, 1)
	for y := row + 1; y < p.H(); y++ {
		if p.At(x, y).Text == " " {
			p.Set(x, y, '╎', theme.Dim)
		}
	}
	p.Set(x, row, glyph, role)
}

// marks draws the place that is, and the one that would be.
func (p plot) marks(is, isValue, would, wouldValue float64) {
	p.mark(is, isValue, '○', theme.Strong)
	if p.changes() {
		p.mark(would, wouldValue, '●', theme.Update.Bold())
	}
}

// labelled returns labels of the place that is and of the one that would be, if there is one.
func (p plot) labelled(is, would float64) []label {
	if p.changes() {
		return []label{{would, theme.Update.Bold()}, {is, theme.Soft}}
	}
	return []label{{is, theme.Soft}}
}

// rangeOf returns an axis for values, with a little room at both ends.
func rangeOf(values ...float64) paint.PlotAxis {
	a := paint.PlotAxis{Low: math.Inf(1), High: math.Inf(-1)}
	for _, v := range values {
		if !number.Alarming(v) {
			a.Low, a.High = math.Min(a.Low, v), math.Max(a.High, v)
		}
	}
	const share = 0.06
	room := share * (a.High - a.Low)
	if !(a.High > a.Low) {
		if a.Low > a.High {
			a.Low, a.High = 0, 0
		}
		room = math.Max(1e-6, math.Abs(a.High)) / 2
	}
	a.Low, a.High = a.Low-room, a.High+room
	return a
}

// roleOf returns the colour of a number that is asked for.
func roleOf(q explain.Quantity) theme.Role {
	if q.Kind == explain.Delta {
		return theme.Backward
	}
	return theme.Forward
}
