package paint

import (
	"slices"
	"testing"
)

// The labels of the present run stand at its lines, and those of ghosts in the rows that
// are left, in the order of their own.
func TestLabelsOfGhostsYield(t *testing.T) {
	for _, c := range []struct {
		own, ghosts, wantOwn, wantGhosts []int
	}{
		{[]int{7, 8}, []int{8}, []int{7, 8}, []int{9}},
		{[]int{8, 9}, []int{9}, []int{8, 9}, []int{7}}, // No row is left below.
		{[]int{4}, []int{4}, []int{4}, []int{5}},
		{[]int{4}, []int{4, 4, 4}, []int{4}, []int{5, 6, 7}},
		{[]int{9, 9}, []int{9, 9}, []int{8, 9}, []int{6, 7}},
		{[]int{4}, []int{2, 6}, []int{4}, []int{2, 6}},
		{[]int{0}, nil, []int{0}, nil},
		{[]int{0, 1, 2, 3, 4}, []int{0, 0, 0, 9, 9}, []int{0, 1, 2, 3, 4}, []int{5, 6, 7, 8, 9}},
	} {
		own, ghosts := labels(c.own), labels(c.ghosts)
		spread(own, 10)
		yield(ghosts, own, 10)
		if !slices.Equal(rowsOf(own), c.wantOwn) || !slices.Equal(rowsOf(ghosts), c.wantGhosts) {
			t.Errorf("%v and the ghosts %v: %v and %v", c.own, c.ghosts, rowsOf(own), rowsOf(ghosts))
		}
	}
	own, ghosts := labels([]int{4}), []endLabel{{row: 4, value: 1}}
	if yield(ghosts, own, 10); ghosts[0].row != 3 {
		t.Errorf("a ghost that ends higher is in row %d", ghosts[0].row)
	}
}

func labels(rows []int) []endLabel {
	var list []endLabel
	for _, row := range rows {
		list = append(list, endLabel{row: row})
	}
	return list
}

func rowsOf(list []endLabel) []int {
	var rows []int
	for _, l := range list {
		rows = append(rows, l.row)
	}
	return rows
}
