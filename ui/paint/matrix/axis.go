package matrix

import (
	"slices"

	"backstep/ui/paint"
)

// Axis is one side of matrices: the samples of a batch, or the units of a layer.
type Axis struct {
	Size   int
	Name   func(i int) string // nil if they have no names
	Head   func(i int) string // the names over columns; nil if they are the same
	Chosen int                // it is shown in any case

	// Weight says which are shown where there is room for some: those that it is largest
	// for. If it is nil, they are those around the chosen one.
	Weight func(i int) float64

	Samples bool // they are the samples of the batch

	byWeight []int // all of them, once they have been put in order
}

// head returns a name over a column.
func (a *Axis) head(i int) string {
	if a.Head != nil {
		return a.Head(i)
	}
	return a.Name(i)
}

// gap stands for what is left out of an axis.
const gap = -1

// pick returns what is shown along an axis in n places, one of which may be a gap.
func (a *Axis) pick(n int) []int {
	switch {
	case n >= a.Size:
		return upTo(0, a.Size)
	case n <= 1:
		return []int{a.Chosen}
	case a.Weight != nil:
		return append(a.heaviest(n-1), gap)
	default:
		return a.around(n)
	}
}

// heaviest returns the n that weigh most and the chosen one among them, in their order.
func (a *Axis) heaviest(n int) []int {
	if a.byWeight == nil {
		a.byWeight = a.ordered()
	}
	list := slices.Clone(a.byWeight[:n])
	slices.Sort(list)
	return list
}

// ordered returns all of an axis: the chosen one, then the others from the heaviest down.
func (a *Axis) ordered() []int {
	all := upTo(0, a.Size)
	weights := make([]float64, a.Size)
	for i := range weights {
		weights[i] = a.Weight(i)
	}
	slices.SortStableFunc(all, func(i, j int) int {
		switch {
		case i == a.Chosen || j != a.Chosen && weights[i] > weights[j]:
			return -1
		case j == a.Chosen || weights[i] < weights[j]:
			return 1
		default:
			return 0
		}
	})
	return all
}

// around returns those around the chosen one, with gaps at the ends that are not reached.
func (a *Axis) around(n int) []int {
	inner := max(1, n-2)
	first := paint.FirstShown(a.Chosen, inner, a.Size)
	switch {
	case first <= 1 && a.Chosen < n-1:
		return append(upTo(0, n-1), gap)
	case first+inner >= a.Size-1 && a.Chosen > a.Size-n:
		return append([]int{gap}, upTo(a.Size-n+1, a.Size)...)
	case n == 2:
		return []int{a.Chosen, gap}
	default:
		return append(append([]int{gap}, upTo(first, first+inner)...), gap)
	}
}

// upTo returns the numbers from one to before another.
func upTo(from, to int) []int {
	list := make([]int, 0, to-from+1)
	for i := from; i < to; i++ {
		list = append(list, i)
	}
	return list
}
