package gradients

import (
	"math"

	"backstep/ui/number"
	"backstep/ui/paint"
)

// extent is the lowest and highest value of a quantity in one column of dots.
type extent struct {
	column    int
	low, high float64
	beyond    bool // lies after the epoch of the cursor
}

// columnsOf returns the column of dots for each reading that may be shown. The axis
// begins at epoch 1 and is logarithmic. A reading of the beginning has no column, which
// is given as −1.
func (g *picture) columnsOf(dots int) []int {
	if g.Readings == nil || g.Known < 1 {
		return nil
	}
	x := paint.Epochs{First: 1, Last: max(2, g.Known), Log: true}
	list := make([]int, 0, len(g.Readings.List))
	for _, r := range g.Readings.List {
		switch {
		case r.Epoch > g.Known:
			return list
		case r.Epoch < 1:
			list = append(list, -1)
		default:
			list = append(list, x.Position(float64(r.Epoch), dots))
		}
	}
	return list
}

// past returns the history of a quantity of a layer. For each column of dots it has the
// logarithms of the lowest and the highest of those values that are positive and
// finite.
func (g *picture) past(f flow, layer int, columns []int) []extent {
	var list []extent
	for i, column := range columns {
		r := g.Readings.List[i]
		v := f.of(&r.Layers[layer])
		if column < 0 || !(v > 0) || number.Alarming(v) {
			continue
		}
		if n := len(list); n > 0 && list[n-1].column == column {
			list[n-1].low, list[n-1].high = min(list[n-1].low, v), max(list[n-1].high, v)
			continue
		}
		list = append(list, extent{column: column, low: v, high: v, beyond: r.Epoch > g.Here})
	}
	for i := range list {
		list[i].low, list[i].high = math.Log10(list[i].low), math.Log10(list[i].high)
	}
	return list
}
