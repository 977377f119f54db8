package formula

import (
	"fmt"
	"math"
	"slices"

	"backstep/network/explain"
	"backstep/ui/paint"
)

// shownRows returns at most limit rows, and a row that stands for the others, if there
// are any. If the table is a sum, these are picked, otherwise those up to the row in
// focus.
func (p typesetter) shownRows(t *explain.Table, limit int) (shown []explain.Row, rest *explain.Row) {
	if t.SumLabel != "" {
		return p.pickedRows(t.Rows, limit)
	}
	shown, rest = t.Shorten(limit)
	if rest == nil {
		return shown, nil
	}
	for i, row := range t.Rows {
		if i >= len(shown) && p.inFocus(row) {
			shown = t.Rows[i+1-len(shown) : i+1]
		}
	}
	return shown, rest
}

// pickedRows returns the selected row of a sum and the largest others, in their order, and
// a row for the rest if not all are among the limit.
func (p typesetter) pickedRows(rows []explain.Row, limit int) (shown []explain.Row, rest *explain.Row) {
	if len(rows) <= limit {
		return rows, nil
	}
	keep := paint.Largest(len(rows), max(0, limit-1), func(i int) float64 {
		if p.isSelected(rows[i]) {
			return math.Inf(1)
		}
		return min(math.Abs(rows[i].Total.Value), math.MaxFloat64)
	})
	rest = &explain.Row{Label: fmt.Sprintf("… %d more", len(rows)-len(keep))}
	for i, row := range rows {
		if slices.Contains(keep, i) {
			shown = append(shown, row)
		} else {
			rest.Total.Value += row.Total.Value
		}
	}
	return shown, rest
}
