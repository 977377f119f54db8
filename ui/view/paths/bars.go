package paths

import (
	"math"

	"backstep/ui/theme"
)

// bars are drawn from a common zero, on a common scale.
type bars struct{ most float64 }

// bars returns the scale of the visible rows.
func (t weightTable) bars(first, shown int) (b bars) {
	for i := range shown {
		of := t.list.at(first + i)
		if !t.reached(of) {
			continue
		}
		g := t.pic.sum.Graph
		low, high := ends(g.Fan(of), g.Part(of))
		b.most = math.Max(b.most, math.Max(-low, high))
	}
	return b
}

// ends returns the sums of the parts below 0 and above it.
func ends(fan []float64, total float64) (low, high float64) {
	if len(fan) == 0 {
		fan = []float64{total}
	}
	for _, v := range fan {
		low, high = low+math.Min(v, 0), high+math.Max(v, 0)
	}
	return low, high
}

// draw draws the parts of a row as bars to both sides of 0, and a mark at their sum.
func (b bars) draw(t weightTable, x, y int, p parts) {
	const least = 12
	w := t.W() - x
	if w < least || !(b.most > 0) || math.IsInf(b.most, 0) {
		return
	}
	half := min((w-1)/2, 24)
	zero := x + half
	fan := p.ways
	if t.other {
		fan = append(fan, p.others)
	}
	low, high := ends(fan, p.total)
	at := func(v float64) int { return int(math.Round(v / b.most * float64(half))) }
	quietIf := func(quiet bool) theme.Role {
		if quiet {
			return theme.Quiet(t.Accent())
		}
		return t.Accent()
	}
	t.lowBar(zero+at(low), y, -at(low), quietIf(p.total > 0))
	t.Set(zero, y, '│', theme.Axis)
	t.lowBar(zero+1, y, at(high), quietIf(p.total < 0))
	if low < 0 && high > 0 {
		t.Set(zero+at(p.total), y, '┃', theme.Strong)
	}
}
