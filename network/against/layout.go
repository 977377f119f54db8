package against

import (
	"fmt"
	"slices"
	"strings"
)

// layout is a way in which the numbers of a field may lie.
type layout struct {
	at         func(row, column int) int // the index of a number
	transposed bool
}

// layouts returns the ways in which numbers may lie, the most likely first, or an error that
// says which shape is wanted.
func layouts(f *Field, w *wanted) ([]layout, error) {
	straight := layout{at: func(row, column int) int { return row*w.columns + column }}
	turned := layout{at: func(row, column int) int { return column*w.rows + row }, transposed: true}
	shape := f.squeezed()
	switch want := []int{w.rows, w.columns}; {
	case len(f.Values) != w.rows*w.columns:
	case w.rows == 1 || w.columns == 1:
		return []layout{straight}, nil
	case slices.Equal(f.Shape, want) && w.rows == w.columns, len(shape) == 1:
		return []layout{straight, turned}, nil
	case slices.Equal(shape, want):
		return []layout{straight}, nil
	case slices.Equal(shape, []int{w.columns, w.rows}):
		return []layout{turned}, nil
	}
	return nil, fmt.Errorf("%s is %s, where %s is wanted", f.called(), f.String(), w.shape())
}

// rowsOf returns where each sample of a batch stands in a record, which may have them in
// another order, or nil if it does not say.
func rowsOf(there, ours []int) ([]int, error) {
	if there == nil || slices.Equal(there, ours) {
		return nil, nil
	}
	rows := make([]int, len(ours))
	for i, sample := range ours {
		rows[i] = slices.Index(there, sample)
	}
	if len(there) != len(ours) || slices.Contains(rows, -1) {
		return nil, fmt.Errorf("this batch has the rows %s, where %s are wanted", few(there), few(ours))
	}
	return rows, nil
}

// few writes the first of some rows.
func few(rows []int) string {
	const most = 8
	text := strings.Trim(fmt.Sprint(rows[:min(most, len(rows))]), "[]")
	if len(rows) > most {
		text += " …"
	}
	return text
}

// with returns a layout in which the samples stand in other rows.
func (l layout) with(rows []int, w *wanted) layout {
	if rows == nil || !w.kind.ofSample() {
		return l
	}
	at := l.at
	l.at = func(row, column int) int { return at(rows[row], column) }
	return l
}

// called returns the name of a field with its layer, unless the name has it.
func (f *Field) called() string {
	if f.Layer == 0 || f.numbered {
		return f.Name
	}
	return fmt.Sprintf("%s of layer %d", f.Name, f.Layer)
}

// shape says which shape is wanted.
func (w *wanted) shape() string {
	switch w.kind {
	case Loss, DataLoss, Rate:
		return "one number"
	case Losses:
		return fmt.Sprintf("%d, one for each sample", w.rows)
	case Biases, GradBiases, BiasesBefore:
		return fmt.Sprintf("%d, one for each unit", w.columns)
	case Weights, GradWeights, WeightsBefore:
		return fmt.Sprintf("%d × %d (from × to)", w.rows, w.columns)
	default:
		return fmt.Sprintf("%d × %d (samples × units)", w.rows, w.columns)
	}
}
