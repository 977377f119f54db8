package toml

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"backstep/data/text"
)

// Items reads a list of at least one value, and calls item to read item i. Other
// packages make their own kinds of lists with it.
func Items[T any](n *Node, item func(n *Node, i int) (T, error)) ([]T, error) {
	if n.Kind == RowsNode {
		return nil, unfitRow(n, 0)
	}
	if n.Kind != ListNode || len(n.Items) == 0 {
		return nil, Unfit(n)
	}
	list := make([]T, 0, len(n.Items))
	for i, of := range n.Items {
		v, err := item(of, i)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, nil
}

// unfitRow returns the error that row i of a list of rows is not what its field takes.
func unfitRow(n *Node, i int) error {
	is := "a list of numbers"
	if len(n.rows.row(i)) == 0 {
		is = "an empty list"
	}
	return &misfit{at: n.ItemPlace(i), is: is}
}

// RowsOf says which rows of numbers are right.
type RowsOf struct {
	What   string // "a row of numbers for each sample"
	Finite bool   // numbers that are not finite are rejected
	Ragged bool   // rows may differ in length, and be empty
}

// Rows returns the kind of a list of rows of numbers.
func Rows(of RowsOf) Kind[[][]float64] {
	return Kind[[][]float64]{
		Takes: func() string { return "a list with " + of.What + ": [[1, 2], …]" },
		Form:  Numbers,
		Read: func(n *Node) ([][]float64, error) {
			if !n.isList() || (n.Len() == 0 && !of.Ragged) {
				return nil, Unfit(n)
			}
			return readRows(n, of)
		},
		Write: func(rows [][]float64) string {
			var b strings.Builder
			writeMatrix(&b, rows, "")
			return b.String()
		},
		Same: sameRows,
	}
}

// Matrices returns the kind of a list with a matrix for each layer of a network.
func Matrices(finite bool) Kind[[][][]float64] {
	return Kind[[][][]float64]{
		Takes: func() string {
			return "a list with a matrix for each layer, in it a row for each unit the weights come from: [[[1, 2], …], …]"
		},
		Form: Numbers,
		Read: func(n *Node) ([][][]float64, error) {
			return Items(n, func(item *Node, l int) ([][]float64, error) {
				if (item.Kind != ListNode && item.Kind != RowsNode) || item.Len() == 0 {
					return nil, Unfit(item)
				}
				matrix, err := readRows(item, RowsOf{Finite: finite})
				return matrix, within(err, fmt.Sprintf(": layer %d", l+1))
			})
		},
		Write: writeMatrices,
		Same: func(a, b [][][]float64) bool {
			return sameList(a, b, sameRows)
		},
	}
}

func writeMatrices(matrices [][][]float64) string {
	var b strings.Builder
	b.WriteString("[")
	for _, matrix := range matrices {
		b.WriteString("\n  ")
		writeMatrix(&b, matrix, "  ")
		b.WriteString(",")
	}
	b.WriteString("\n]")
	return b.String()
}

// readRows reads a list of rows.
func readRows(n *Node, of RowsOf) ([][]float64, error) {
	if n.Kind == NumbersNode {
		return nil, Unfit(n)
	}
	read := make([][]float64, 0, n.Len())
	for i := range n.Len() {
		row, err := readRow(n, i, of.Finite)
		if err != nil {
			return nil, err
		}
		if i > 0 && !of.Ragged && len(row) != len(read[0]) {
			return nil, Complain(n.ItemPlace(i), ": row %d has %s, the rows before it have %d", i+1, text.Count(len(row), "number"), len(read[0]))
		}
		read = append(read, row)
	}
	return read, nil
}

// readRow reads row i of a list.
func readRow(list *Node, i int, finite bool) ([]float64, error) {
	if list.Kind == RowsNode {
		row := list.rows.row(i)
		return row, checkFinite(row, finite, func() Place { return list.ItemPlace(i) })
	}
	n := list.Items[i]
	switch {
	case n.Kind == NumbersNode:
		return n.numbers, checkFinite(n.numbers, finite, func() Place { return n.At })
	case n.Kind != ListNode:
		return nil, Unfit(n)
	case len(n.Items) == 0:
		return []float64{}, nil
	}
	for i, item := range n.Items {
		if _, ok := item.Float(); !ok {
			return nil, Complain(item.At, ": number %d of this row is %s, not a number", i+1, item.describe())
		}
	}
	return nil, Unfit(n)
}

// checkFinite rejects numbers that are not finite, if finite is set.
func checkFinite(row []float64, finite bool, at func() Place) error {
	for i, v := range row {
		if finite && (math.IsNaN(v) || math.IsInf(v, 0)) {
			return Complain(at(), ": number %d of this row is %s, which is not finite", i+1, formatNumber(v))
		}
	}
	return nil
}

// sameRows reports whether rows have the same bits.
func sameRows(a, b [][]float64) bool {
	return sameList(a, b, func(a, b []float64) bool { return sameList(a, b, sameBits) })
}

// sameList compares lists. Lists that share their memory, as the rows of a set do in
// all runs on it, are the same without a look at their items.
func sameList[T any](a, b []T, same func(a, b T) bool) bool {
	if len(a) != len(b) || (a == nil) != (b == nil) {
		return false
	}
	if len(a) == 0 || &a[0] == &b[0] {
		return true
	}
	for i := range a {
		if !same(a[i], b[i]) {
			return false
		}
	}
	return true
}

// Wholes returns the kind of a list of a number of whole numbers, each from low on.
func Wholes(what string, items, low int) Kind[[]int] {
	return Kind[[]int]{
		Takes: func() string { return what },
		Read: func(n *Node) ([]int, error) {
			if n.Kind != NumbersNode || len(n.numbers) != items {
				return nil, Unfit(n)
			}
			list := make([]int, items)
			for i, v := range n.numbers {
				const most = 1 << 53 // up to which every whole number is a float64
				if v != math.Trunc(v) || v < float64(low) || v > most {
					return nil, Unfit(n)
				}
				list[i] = int(v)
			}
			return list, nil
		},
		Write: func(list []int) string { return writeList(list, strconv.Itoa) },
	}
}

// WholeList returns the kind of a list of whole numbers, each from low on. A flag has
// commas between them.
func WholeList(what string, low int) Kind[[]int] {
	one := whole[int](uint64(max(0, low)), math.MaxInt32)
	return Kind[[]int]{
		Takes: func() string { return what },
		Read: func(n *Node) ([]int, error) {
			if n.Kind != NumbersNode {
				return nil, Unfit(n)
			}
			return Wholes(what, len(n.numbers), low).Read(n)
		},
		Parse: func(value string) ([]int, error) {
			var list []int
			for item := range strings.SplitSeq(value, ",") {
				v, err := one.Parse(strings.TrimSpace(item))
				if err != nil {
					return nil, UnfitText(value, "")
				}
				list = append(list, v.Value)
			}
			return list, nil
		},
		Write: func(list []int) string { return writeList(list, strconv.Itoa) },
		Say: func(list []int) string {
			said := make([]string, len(list))
			for i, v := range list {
				said[i] = strconv.Itoa(v)
			}
			return strings.Join(said, ",")
		},
	}
}

// AnyNumbers returns the kind of a list of numbers, which need not be finite, but are not
// more than most.
func AnyNumbers(what string, most int) Kind[[]float64] {
	return Kind[[]float64]{
		Takes: func() string { return what },
		Read: func(n *Node) ([]float64, error) {
			if n.Kind != NumbersNode || len(n.numbers) > most {
				return nil, Unfit(n)
			}
			return n.numbers, nil
		},
		Write: func(list []float64) string { return writeList(list, formatNumber) },
		Same:  func(a, b []float64) bool { return sameList(a, b, sameBits) },
	}
}
