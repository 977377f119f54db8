package formula

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"backstep/network/explain"
)

// shownRows returns at most limit rows, and a row that stands for the others, if there
// are any. If the table is a sum, these are picked, otherwise those up to the row in
// focus.
func (p typesetter) shownRows(t *explain.Table, limit int) (shown []explain.Row, rest *explain.Row) {
	if t.SumLabel != "" {
		return p.pickedRows(t, limit)
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
func (p typesetter) pickedRows(t *explain.Table, limit int) (shown []explain.Row, rest *explain.Row) {
	if len(t.Rows) <= limit {
		return t.Rows, nil
	}
	order := make([]int, len(t.Rows))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		if one, other := p.isSelected(t.Rows[i]), p.isSelected(t.Rows[j]); one != other {
			return map[bool]int{true: -1, false: 1}[one]
		}
		return cmp.Compare(math.Abs(t.Rows[j].Total.Value), math.Abs(t.Rows[i].Total.Value))
	})
	keep := order[:max(0, limit-1)]
	rest = &explain.Row{Label: fmt.Sprintf("… %d more", len(t.Rows)-len(keep))}
	for i, row := range t.Rows {
		if slices.Contains(keep, i) {
			shown = append(shown, row)
		} else {
			rest.Total.Value += row.Total.Value
		}
	}
	return shown, rest
}
