package landscape

import (
	"math"
	"slices"

	"backstep/network/probe"
	"backstep/ui/grid"
	"backstep/ui/number"
)

// terrain maps two weights and their loss to a plot of w × h cells.
type terrain struct {
	window probe.Window
	land   *probe.Landscape // nil if none of it is computed
	w, h   int
}

// The tints of the ground, from the highest to the lowest loss. The highest has none.
const (
	untinted = -1
	tints    = 4
)

// known reports whether some of the landscape is computed.
func (t *terrain) known() bool { return t.land != nil && t.land.Side > 0 }

// finite reports whether the loss is finite anywhere.
func (t *terrain) finite() bool {
	return slices.ContainsFunc(t.land.Loss, func(loss float64) bool { return !number.Alarming(loss) })
}

// contours returns the contours that a plot of this height has room for: all, or every
// second, and so on.
func (t *terrain) contours() []probe.Contour {
	const least, rows = 3, 2 // contours, and rows for each
	all := t.land.Contours
	most := max(least, t.h/rows)
	every := (len(all) + most - 1) / most
	var list []probe.Contour
	for i := every / 2; i < len(all); i += every {
		list = append(list, all[i])
	}
	return list
}

// tint returns the tint of the ground in a cell, which is the deeper the lower the loss
// is. It changes only at contours. overflowed is set where the loss is not finite.
func (t *terrain) tint(column, row int) (tint int, overflowed bool) {
	loss, ok := t.loss(column, row)
	switch n := len(t.land.Contours); {
	case !ok:
		return untinted, false
	case number.Alarming(loss):
		return untinted, true
	case n == 0:
		return untinted, false
	default:
		below := 0
		for below < n && t.land.Contours[below].Level <= loss {
			below++
		}
		return max(tints-1-below*(tints+1)/n, untinted), false
	}
}

// loss returns the loss at the point of the landscape that is nearest to the middle of a
// cell. The landscape may still be that of another window, which has none there.
func (t *terrain) loss(column, row int) (loss float64, ok bool) {
	of, last := t.land.Plane.Window, float64(t.land.Side-1)
	x := t.window.Left + (float64(column)+0.5)/float64(t.w)*(t.window.Right-t.window.Left)
	y := t.window.Top - (float64(row)+0.5)/float64(t.h)*(t.window.Top-t.window.Bottom)
	if !of.Holds(x, y) {
		return 0, false
	}
	i := int(math.Round((x - of.Left) / (of.Right - of.Left) * last))
	j := int(math.Round((of.Top - y) / (of.Top - of.Bottom) * last))
	return t.land.Loss[j*t.land.Side+i], true
}

// dot returns the dot at two weights, and whether it lies in the window.
func (t *terrain) dot(x, y float64) (dx, dy int, ok bool) {
	if number.Alarming(x) || number.Alarming(y) {
		return 0, 0, false
	}
	across := (x - t.window.Left) / (t.window.Right - t.window.Left)
	down := (t.window.Top - y) / (t.window.Top - t.window.Bottom)
	const far = 1000 // windows away, where nothing can be seen
	across, down = math.Max(-far, math.Min(far, across)), math.Max(-far, math.Min(far, down))
	dx = int(math.Floor(across * float64(t.w*grid.DotsAcross)))
	dy = int(math.Floor(down * float64(t.h*grid.DotsDown)))
	return dx, dy, across >= 0 && across < 1 && down >= 0 && down < 1
}

// cell returns the cell at two weights, and whether it lies in the window.
func (t *terrain) cell(x, y float64) (column, row int, ok bool) {
	dx, dy, ok := t.dot(x, y)
	return dx / grid.DotsAcross, dy / grid.DotsDown, ok
}
